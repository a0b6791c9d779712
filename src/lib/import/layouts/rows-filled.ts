import type { Table } from '../table';

/** How responses fill these columns: each `all` of them or none, or `some` response only a part. */
export function rowsFilled(table: Table, columns: readonly number[]): 'all' | 'some' {
	const codes = columns.flatMap((column) => table.columns[column]?.codes ?? []);
	for (let row = 0; row < table.responses; row += 1) {
		const filled = codes.reduce((n, column) => (column[row] === 0 ? n : n + 1), 0);
		if (filled > 0 && filled < codes.length) return 'some';
	}
	return 'all';
}
