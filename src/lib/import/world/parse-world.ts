import { z } from 'zod';
import { worldPartSchema, type WorldPart } from '$lib/survey/world';
import { jsonFault, lineOfPath } from '../json-place';

/** Longest text of a world, in UTF-16 units. */
export const longestWorld = 30_000_000;

export type ParsedWorld =
	| { readonly kind: 'part'; readonly part: WorldPart }
	| {
			readonly kind: 'refused';
			/** What cannot be read: a part of the JSON, or '' when it is none. */
			readonly place: string;
			/** 1-based. */
			readonly line: number;
	  };

/** Reads the world, or some of its lists, from JSON. */
export function parseWorldText(text: string): ParsedWorld {
	if (text.length > longestWorld) return { kind: 'refused', place: '', line: 1 };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { kind: 'refused', place: '', line: jsonFault(text) };
	}
	const parsed = worldPartSchema.safeParse(value);
	if (parsed.success) return { kind: 'part', part: parsed.data };
	const path = parsed.error.issues[0]?.path ?? [];
	return { kind: 'refused', place: z.core.toDotPath(path), line: lineOfPath(text, path) };
}
