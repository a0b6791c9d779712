import type { ImportIssue } from '$lib/survey/issue';
import type { ReadOptions } from './pace';
import { readTable } from './read-table';
import type { InputFile, Table } from './table';

export type OpenOutcome =
	| { readonly kind: 'tables'; readonly tables: readonly Table[] }
	| { readonly kind: 'refused'; readonly file: string; readonly issue: ImportIssue };

/**
 * The tables in a file: one in a text file, one or several in an archive or a workbook. A file that holds no
 * table is refused with the reason. Rejects with the signal's reason when cancelled.
 */
export async function openTables(file: InputFile, options: ReadOptions): Promise<OpenOutcome> {
	const read = await readTable(file, options);
	return read.kind === 'refused' ? read : { kind: 'tables', tables: [read.table] };
}
