import type { EntryCodes } from '$lib/survey/column';
import type { ImportIssue } from '$lib/survey/issue';
import type { Source } from '$lib/survey/survey';

/** A file's cells after parsing, before any meaning is given to them: rectangular, dictionary-encoded. */
export interface Table {
	readonly source: TableSource;
	/** Header cells as they stand in the file, one per column. */
	readonly headers: readonly string[];
	readonly columns: readonly TableColumn[];
	readonly responses: number;
	readonly issues: readonly ImportIssue[];
}

/** What is known of the source before the layout is: everything but the system. */
export type TableSource = Omit<Source, 'system' | 'because'>;

export interface TableColumn {
	/** Distinct cells in order of first appearance, except that `entries[0]` is always the blank `''`. */
	readonly entries: readonly string[];
	/** Rows per entry, same order; `counts[0]` is the number of blanks. */
	readonly counts: readonly number[];
	/** One entry index per response. */
	readonly codes: EntryCodes;
}

/** What the importer reads from: a browser's `File` is one, the command line makes one of a path. */
export interface InputFile {
	readonly name: string;
	/** In bytes, for progress; 0 when unknown. */
	readonly size: number;
	stream(): ReadableStream<Uint8Array>;
}

export interface ImportProgress {
	readonly file: string;
	readonly bytesRead: number;
	readonly bytes: number;
	readonly responses: number;
}
