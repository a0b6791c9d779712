import type { SheetRow } from './header-of-rows';
import type { SheetContent, TableOfRows } from './table-of-rows';

/** A sheet of a workbook, read. */
export interface Sheet {
	readonly name: string;
	readonly isHidden: boolean;
	/** Its first rows, as they stand. */
	readonly sample: readonly SheetRow[];
	/** Null when no cell is filled. */
	readonly content: SheetContent | null;
}

/** Each sheet may hold as much as a file. */
export const mostSheets = 250;

/** A sheet whose rows have all been pushed. */
export function finishSheet(name: string, isHidden: boolean, rows: TableOfRows): Sheet {
	return { name, isHidden, sample: rows.sample, content: rows.finish() };
}
