import { z } from 'zod';
import { profileSchema, type Profile } from '$lib/survey/profile';
import { jsonFault, lineOfPath } from '../json-place';

/**
 * Why a file or a stored record is no profile. `not_a_profile`: something else altogether; `newer`: made by a later
 * version of the program; `damaged`: a profile with a part that cannot be right.
 */
export interface ProfileRefusal {
	readonly code: 'not_a_profile' | 'newer' | 'damaged';
	readonly values: Readonly<Record<string, string | number>>;
	/** 1-based line of the file, when it is known. */
	readonly line?: number;
	/** The facts in plain English, for logs. */
	readonly detail: string;
}

export type ParsedProfile =
	| { readonly kind: 'profile'; readonly profile: Profile }
	| { readonly kind: 'refused'; readonly because: ProfileRefusal };

/** The version of the format that is written, and the newest that is read. */
const formatVersion = 1;

/** Longest text of a profile, in UTF-16 units: a form of ten thousand questions fits, a file of answers does not. */
export const longestProfile = 20_000_000;

const envelopeSchema = z.looseObject({
	format: z.literal('hagebok-profile'),
	version: z.int().min(1)
});

/** Reads a profile from parsed JSON or from storage; `text` is what it was parsed from, to tell the line. */
export function parseProfile(value: unknown, text: string | null = null): ParsedProfile {
	const envelope = envelopeSchema.safeParse(value);
	if (!envelope.success) return refused('not_a_profile', {}, 'This is not a Hagebok profile.');
	const { version } = envelope.data;
	if (version > formatVersion) {
		const detail = `The profile has format version ${version}; this program reads up to ${formatVersion}.`;
		return refused('newer', { version, known: formatVersion }, detail);
	}
	const parsed = profileSchema.safeParse(value);
	if (parsed.success) return { kind: 'profile', profile: parsed.data };
	const issue = parsed.error.issues[0];
	const path = issue?.path ?? [];
	const place = z.core.toDotPath(path) || 'the profile';
	const line = text === null ? null : lineOfPath(text, path);
	return refused('damaged', { place }, `${place}: ${issue?.message ?? 'cannot be read'}`, line);
}

/** Like {@link parseProfile}, from the text of a profile's file. */
export function parseProfileText(text: string): ParsedProfile {
	if (text.length > longestProfile)
		return refused('not_a_profile', {}, 'This is not a Hagebok profile: the file is too large.');
	try {
		return parseProfile(JSON.parse(text), text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const detail = 'This is not a Hagebok profile: the file is not JSON.';
		return refused('not_a_profile', {}, detail, jsonFault(text));
	}
}

function refused(
	code: ProfileRefusal['code'],
	values: ProfileRefusal['values'],
	detail: string,
	line: number | null = null
): ParsedProfile {
	const place = line === null ? {} : { line };
	return { kind: 'refused', because: { code, values, detail, ...place } };
}

/** The profile as the text of a file: the same profile always gives the same text. */
export function serialiseProfile(profile: Profile): string {
	return `${JSON.stringify(profileSchema.parse(profile), null, '\t')}\n`;
}
