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

/** Cells by what code calls them, lower case. */
export type CellsByName = ReadonlyMap<string, readonly Cell[]>;

export function cellsByName(cells: readonly Cell[]): CellsByName {
	const byName = new Map<string, Cell[]>();
	for (const cell of cells) {
		const name = nameOf(cell).toLowerCase();
		byName.set(name, [...(byName.get(name) ?? []), cell]);
	}
	return byName;
}

/** Cells whose results the code of this one mentions. A cell does not mention itself. */
export function mentionedCells(cell: Cell, byName: CellsByName): readonly Cell[] {
	if (!isCode(cell)) return [];
	return [...mentionedNames(cell.code)]
		.flatMap((name) => byName.get(name) ?? [])
		.filter(({ id }) => id !== cell.id);
}

/** A value that an input cell gives to code. */
export interface NamedValue {
	readonly name: string;
	readonly value: RowValue;
}
