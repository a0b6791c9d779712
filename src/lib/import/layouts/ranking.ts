import type { Table } from '../table';

/**
 * True when the columns put things in order: each response gives whole numbers from 1 to as many as there are
 * columns, and none of them twice. It takes at least three such responses, and no column is given one place only.
 */
export function isRanking(table: Table, columns: readonly number[]): boolean {
	if (columns.length < 3 || columns.length > 30) return false;
	const read = columns.flatMap((column) => table.columns[column] ?? []);
	const places = read.map(({ entries }) => entries.map((cell) => placeOf(cell, columns.length)));
	if (places.some((list) => list.includes(-1) || new Set(list).size < 3)) return false;
	let ranked = 0;
	for (let row = 0; row < table.responses; row += 1) {
		const given = read.flatMap(({ codes }, i) => {
			const place = places[i]?.[codes[row] ?? 0] ?? 0;
			return place === 0 ? [] : [place];
		});
		if (new Set(given).size < given.length) return false;
		if (given.length > 1) ranked += 1;
	}
	return ranked > 2;
}

/** A place from 1 to `most`; 0 for a blank cell, -1 for anything else. */
function placeOf(cell: string, most: number): number {
	const text = cell.trim();
	if (text === '') return 0;
	const place = /^\d{1,2}$/.test(text) ? Number(text) : -1;
	return place >= 1 && place <= most ? place : -1;
}
