import type { EntryCodes } from '$lib/survey/column';
import type { ImportIssue } from '$lib/survey/issue';
import type { MissingReason } from '$lib/survey/missing';
import type { Role } from '$lib/survey/role';
import type { Source } from '$lib/survey/survey';

/** A file's cells after parsing, before any meaning is given to them: rectangular, dictionary-encoded. */
export interface Table {
	readonly source: TableSource;
	/** Header cells as they stand in the file, one per column. */
	readonly headers: readonly string[];
	/** What the headers were joined from in a file with several header rows; null with one. */
	readonly headerParts: readonly HeaderPart[] | null;
	/** True when every cell of the header stood in quotes. */
	readonly headerQuoted: boolean;
	/** One per header. A column that has neither header nor answers stays here, so that positions are the file's. */
	readonly columns: readonly TableColumn[];
	/** What the export itself says about its columns, one per header or null; null when it says nothing. */
	readonly declared: readonly (DeclaredColumn | null)[] | null;
	readonly responses: number;
	readonly issues: readonly ImportIssue[];
}

/** A column's place in a codebook that came with the answers: an SPSS dictionary, or a structure file. */
export interface DeclaredColumn {
	/** The question in words; null when only its variable name is known. */
	readonly text: string | null;
	/** How the column is measured; null when not said. */
	readonly measure: 'nominal' | 'ordinal' | 'scale' | null;
	/** What cells stand for, in the codebook's order. A cell is given exactly as it stands in the column. */
	readonly values: readonly DeclaredValue[];
	/** The option that the column ticks, of a question with one column per option. */
	readonly option?: DeclaredOption;
	/** What the column is for, when the codebook says it. */
	readonly role?: Role;
}

/** One option of a question with a column per option. */
export interface DeclaredOption {
	/** The same for every column of the question. */
	readonly set: string;
	/** The question in words. */
	readonly question: string;
	readonly label: string;
	/** The cell that says that the option was chosen. */
	readonly ticked: string;
}

export interface DeclaredValue {
	readonly cell: string;
	readonly label: string;
	/** Why choosing it is no answer; null when it is one, or when the wording must decide. */
	readonly missing: MissingReason | null;
}

/** One column's header in several rows: the question, with the option or row below it or its name above it. */
export interface HeaderPart {
	readonly question: string;
	/** Null when the question has one column only, or the file has no row of options. */
	readonly option: string | null;
	/** The variable's name; null in a file that has no row of names. */
	readonly name: string | null;
}

/** Files whose questions match, one below the other. A single file is the case of one source. */
export interface StackedTable extends Table {
	readonly sources: readonly TableSource[];
	/** Index in `sources` per response; null with one source. */
	readonly rowSources: EntryCodes | null;
}

/** True for a column that nothing is known of: no header, no answers. No question is made of it. */
export function isVoidColumn(table: Table, index: number): boolean {
	const column = table.columns[index];
	return table.headers[index]?.trim() === '' && column !== undefined && column.entries.length === 1;
}

/** What is known of the source before the layout is: everything but the system and how it was known. */
export type TableSource = Omit<Source, 'system' | 'because' | 'evidence'>;

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
	/** The bytes from the beginning; called up to four times: once to see what the file is, and up to three when all of it has to decide the encoding. */
	stream(): ReadableStream<Uint8Array>;
	/** A SHA-256 that is faster than one in WebAssembly, where there is one. */
	createHash?(): IncrementalHash;
}

/** A hash of bytes that come in pieces. */
export interface IncrementalHash {
	update(bytes: Uint8Array): unknown;
	/** Of all bytes, in lower case. */
	digest(encoding: 'hex'): string;
}

export interface ImportProgress {
	readonly file: string;
	/** How far the reading has come, out of `bytes`; when a file has to be gone through again, all of it counts. */
	readonly bytesRead: number;
	readonly bytes: number;
	readonly responses: number;
}
