import { allocateCodes, cellSeparator } from '$lib/survey/column';
import type { Table, TableColumn } from '../table';

/** Responses with something other than spaces in the cell. */
export function countAnswered(cells: TableColumn): number {
	return cells.counts.reduce((sum, n, entry) => (isBlank(cells, entry) ? sum : sum + n), 0);
}

export function isBlank(cells: TableColumn, entry: number): boolean {
	return (cells.entries[entry] ?? '').trim() === '';
}

/** An entry that holds something, with its index and how many responses have it. */
interface FilledEntry {
	readonly text: string;
	readonly entry: number;
	readonly count: number;
}

/** The entries that hold something. */
export function listEntries(cells: TableColumn): FilledEntry[] {
	return firstEntries(cells, Infinity);
}

/** The first `most` entries that hold something. */
export function firstEntries(cells: TableColumn, most: number): FilledEntry[] {
	const listed: FilledEntry[] = [];
	for (let entry = 0; entry < cells.entries.length && listed.length < most; entry += 1) {
		if (isBlank(cells, entry)) continue;
		listed.push({ text: cells.entries[entry] ?? '', entry, count: cells.counts[entry] ?? 0 });
	}
	return listed;
}

/** Recodes every response through `key`, so that entries with the same key become one. */
function recode(codes: ArrayLike<number>, keyOf: (row: number) => number) {
	const entryOf = new Map<number, number>();
	const firstRows: number[] = [];
	const wide = new Uint32Array(codes.length);
	for (let row = 0; row < codes.length; row += 1) {
		const key = keyOf(row);
		let entry = entryOf.get(key);
		if (entry === undefined) {
			entry = entryOf.size;
			entryOf.set(key, entry);
			firstRows.push(row);
		}
		wide[row] = entry;
	}
	return { wide, firstRows };
}

/** Two columns side by side as one, cells joined; blank where both are. */
function joinTwo(left: TableColumn, right: TableColumn, leftCells: number): TableColumn {
	const width = right.entries.length;
	const { wide, firstRows } = recode(
		left.codes,
		(row) => (left.codes[row] ?? 0) * width + (right.codes[row] ?? 0)
	);
	const blankLeft = cellSeparator.repeat(leftCells - 1);
	const texts = firstRows.map((row) => {
		const [a, b] = [left.entries[left.codes[row] ?? 0], right.entries[right.codes[row] ?? 0]];
		return a === '' && b === ''
			? ''
			: `${a === '' ? blankLeft : (a ?? '')}${cellSeparator}${b ?? ''}`;
	});
	return compact(texts, wide);
}

/** Puts the blank entry first, counts, and narrows the codes. */
function compact(texts: readonly string[], wide: Uint32Array): TableColumn {
	const filled = texts.filter((text) => text !== '');
	const place = new Map(['', ...new Set(filled)].map((text, entry) => [text, entry]));
	const entries = [...place.keys()];
	const target = texts.map((text) => place.get(text) ?? 0);
	const codes = allocateCodes(wide.length, entries.length);
	const counts = entries.map(() => 0);
	for (let row = 0; row < wide.length; row += 1) {
		const entry = target[wide[row] ?? 0] ?? 0;
		codes[row] = entry;
		counts[entry] = (counts[entry] ?? 0) + 1;
	}
	return { entries, counts, codes };
}

/** The cells of one question: its one column, or several joined with `cellSeparator`. */
export function readCells(table: Table, columns: readonly number[]): TableColumn {
	const parts = columns.flatMap((index) => table.columns[index] ?? []);
	const [first, ...rest] = parts;
	if (!first) throw new Error('A question without columns');
	return rest.reduce((joined, part, i) => joinTwo(joined, part, i + 1), first);
}

/** The same responses with every entry replaced by what `rewrite` makes of it. */
export function rewriteCells(
	cells: TableColumn,
	rewrite: (entry: string, index: number) => string
): TableColumn {
	return compact(cells.entries.map(rewrite), new Uint32Array(cells.codes));
}
