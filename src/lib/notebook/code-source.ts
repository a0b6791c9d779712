import type { RowValue } from '$lib/survey/row-table';
import type { Cell } from './cell';
import { isCode, nameOf } from './cell';

/** Tables that every cell of code has: labels and codes of the answers, one row per response. */
export const givenTables: readonly string[] = ['answers', 'codes'];

/**
 * Names that the code mentions, lower case: every word of it, also in its comments and texts. A word too many only
 * makes the cell run once more than it must.
 */
export function mentionedNames(code: string): ReadonlySet<string> {
	return new Set((code.match(/[A-Za-z_]\w*/g) ?? []).map((word) => word.toLowerCase()));
}

/** Cells whose results the code of this one mentions, in document order. A cell does not mention itself. */
export function mentionedCells(cell: Cell, cells: readonly Cell[]): readonly Cell[] {
	if (!isCode(cell)) return [];
	const names = mentionedNames(cell.code);
	return cells.filter((other) => other.id !== cell.id && names.has(nameOf(other).toLowerCase()));
}

/** A value that an input cell gives to code. */
export interface NamedValue {
	readonly name: string;
	readonly value: RowValue;
}
