import { createRandom } from '../random';
import { TableDrawer } from './draw-table';
import type { CountMatrix, FilledTable } from './table';

/** A p-value found by drawing tables, and its standard error. */
export interface DrawnP {
	readonly p: number;
	readonly error: number;
	readonly draws: number;
}

/** Of more answers no table is drawn: the logarithms alone would fill the memory. */
export const mostDrawable = 5_000_000;

const mostDraws = 9_999;
const fewestDraws = 999;
/** Cells that may be drawn, which takes a few hundred milliseconds. */
const affordableCells = 5_000_000;

/**
 * The share of tables with the same margins that are as extreme as the observed one, which itself counts
 * as one of them: (r + 1) / (B + 1) after B draws, always the same for the same table. Null when the table
 * is so large that 999 draws would take too long.
 */
export function findDrawnP(
	table: FilledTable,
	isExtreme: (drawn: CountMatrix) => boolean
): DrawnP | null {
	if (table.n > mostDrawable) return null;
	const cells = table.rows.length * table.columns.length;
	const spread = Math.sqrt(table.n / cells);
	const affordable = Math.floor(affordableCells / (cells * (1 + spread / 10)));
	if (affordable < fewestDraws) return null;
	const draws = Math.min(mostDraws, affordable);
	const drawer = new TableDrawer(table.rows, table.columns, createRandom());
	let extreme = 0;
	for (let draw = 0; draw < draws; draw++) {
		if (isExtreme(drawer.draw())) extreme++;
	}
	const p = (extreme + 1) / (draws + 1);
	return { p, error: Math.sqrt((p * (1 - p)) / draws), draws };
}
