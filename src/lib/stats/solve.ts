/**
 * The x for which `matrix` times x is each of the columns of `right`, or null when the matrix is singular.
 * Gaussian elimination with partial pivoting; both are given and returned row by row.
 */
export function solve(
	matrix: readonly (readonly number[])[],
	right: readonly (readonly number[])[]
): number[][] | null {
	const size = matrix.length;
	const rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])]);
	const largest = Math.max(...matrix.flat().map(Math.abs));
	for (let step = 0; step < size; step++) {
		const below = rows.slice(step);
		const pivot = below.reduce((best, row) => (at(row, step) > at(best, step) ? row : best));
		if (!(at(pivot, step) > largest * size * Number.EPSILON)) return null;
		rows.splice(rows.indexOf(pivot, step), 1);
		rows.splice(step, 0, pivot);
		for (const row of rows) {
			if (row === pivot) continue;
			const factor = (row[step] ?? 0) / (pivot[step] ?? 1);
			for (let i = step; i < row.length; i++) row[i] = (row[i] ?? 0) - factor * (pivot[i] ?? 0);
		}
	}
	return rows.map((row, i) => row.slice(size).map((value) => value / (row[i] ?? 1)));
}

function at(row: readonly number[], column: number): number {
	return Math.abs(row[column] ?? 0);
}
