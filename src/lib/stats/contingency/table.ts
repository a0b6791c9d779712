import { sum } from '../sum';

/** How many answers fall in each cell, row by row. All rows are of one length. */
export type CountMatrix = readonly (readonly number[])[];

/** A table without its empty rows and columns, with its margins. */
export interface FilledTable {
	readonly counts: CountMatrix;
	/** Sums of the rows and of the columns that are left: none is 0. */
	readonly rows: readonly number[];
	readonly columns: readonly number[];
	/** Where the rows and columns that are left stood in the table that came in. */
	readonly rowPlaces: readonly number[];
	readonly columnPlaces: readonly number[];
	readonly n: number;
}

/** The table without empty margins. Throws unless it is a rectangle of whole numbers from 0. */
export function dropEmptyMargins(table: CountMatrix): FilledTable {
	checkTable(table);
	const rowPlaces = placesWithAnswers(table.map(sum));
	const columnPlaces = placesWithAnswers(columnSums(table));
	const counts = rowPlaces.map((row) => columnPlaces.map((column) => table[row]?.[column] ?? 0));
	const rows = counts.map(sum);
	return { counts, rows, columns: columnSums(counts), rowPlaces, columnPlaces, n: sum(rows) };
}

/** Throws unless the table is a rectangle of whole numbers from 0, whose sum is exact. */
export function checkTable(table: CountMatrix): void {
	const width = table[0]?.length ?? 0;
	let n = 0;
	for (const row of table) {
		if (row.length !== width) throw new RangeError('The rows of a table differ in length');
		for (const count of row) {
			if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
			n += count;
		}
	}
	if (!Number.isSafeInteger(n)) throw new RangeError(`Too many answers to count: ${n}`);
}

/** The smallest of any number of values; infinite when there are none. */
export function smallest(values: readonly number[]): number {
	return values.reduce((least, value) => Math.min(least, value), Infinity);
}

/** The table with rows and columns exchanged. */
export function transpose(table: CountMatrix): number[][] {
	return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
}

export function columnSums(table: CountMatrix): number[] {
	return (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
}

function placesWithAnswers(sums: readonly number[]): number[] {
	return sums.flatMap((total, place) => (total > 0 ? [place] : []));
}
