import { z } from 'zod';
import { documentSchema, formatVersion, type NotebookDocument } from './document';
import { isRecord } from './is-record';
import { migrate } from './migrate';

/**
 * Why a file or a stored record is not opened. `not_a_notebook`: something else altogether; `newer`: made by a
 * later version of the program; `damaged`: a notebook with a part that cannot be right.
 */
export interface Refusal {
	readonly code: 'not_a_notebook' | 'newer' | 'damaged';
	readonly values: Readonly<Record<string, string | number>>;
	/** The facts in plain English, for logs and the command line. */
	readonly detail: string;
}

export type ParsedDocument =
	| { readonly kind: 'document'; readonly document: NotebookDocument }
	| { readonly kind: 'refused'; readonly because: Refusal };

const envelopeSchema = z.looseObject({ format: z.literal('hagebok'), version: z.int().min(1) });

/** Reads a notebook from parsed JSON or from storage. What is not one is refused with the reason. */
export function parseDocument(value: unknown): ParsedDocument {
	const envelope = envelopeSchema.safeParse(value);
	if (!envelope.success || !isRecord(value))
		return refused('not_a_notebook', {}, 'This is not a Hagebok notebook.');
	const { version } = envelope.data;
	if (version > formatVersion)
		return refused(
			'newer',
			{ version, known: formatVersion },
			`The notebook has format version ${version}; this program reads up to ${formatVersion}.`
		);
	// The value itself, not the envelope's copy: that is without a key called `__proto__`, which is refused.
	const parsed = documentSchema.safeParse(migrate(value, version));
	if (parsed.success) return { kind: 'document', document: parsed.data };
	const issue = parsed.error.issues[0];
	const place = z.core.toDotPath(issue?.path ?? []) || 'the notebook';
	return refused('damaged', { place }, `${place}: ${issue?.message ?? 'cannot be read'}`);
}

/** Like {@link parseDocument}, from the text of a `.hagebok.json` file. */
export function parseDocumentText(text: string): ParsedDocument {
	try {
		return parseDocument(JSON.parse(text));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return refused('not_a_notebook', {}, 'This is not a Hagebok notebook: the file is not JSON.');
	}
}

/** The outcome for what is not opened. */
export function refused(
	code: Refusal['code'],
	values: Refusal['values'],
	detail: string
): { kind: 'refused'; because: Refusal } {
	return { kind: 'refused', because: { code, values, detail } };
}
