import { z } from 'zod';
import type { NotebookDocument } from '$lib/notebook/document';
import { done, failed, type StorageResult } from './failure';

const entrySchema = z.looseObject({
	/** Where its journal rests: in files of the browser, or in the database. */
	log: z.enum(['files', 'database']),
	title: z.string(),
	/** When it was last written, ISO 8601. */
	updated: z.string(),
	/** Which reading of the survey it is about. */
	data: z.string(),
	/** Responses of that reading. */
	responses: z.int().min(0),
	/** What it was before it had a journal, where not all of that could be read. */
	earlier: z.unknown().optional()
});

/**
 * What is known of a notebook without opening its journal. The journal is what counts: this may lag behind by what
 * was written in the moment that the machine went off.
 */
export type CatalogueEntry = z.infer<typeof entrySchema>;

/** Checks what storage gave back. */
export function readEntry(value: unknown): StorageResult<CatalogueEntry> {
	if (value === undefined) return failed('missing', 'There is no such notebook.');
	const { data } = entrySchema.safeParse(value);
	return data ? done(data) : failed('damaged', 'The stored notebook is not a record.');
}

/** True for a notebook that has no journal yet. */
export function isEarlier(value: unknown): boolean {
	return z.object({ document: z.unknown() }).safeParse(value).success;
}

/** The entry with what the document says of itself. */
export function describing(
	entry: CatalogueEntry,
	{ title, data }: NotebookDocument,
	updated: string
): CatalogueEntry {
	return { ...entry, title, data, updated };
}
