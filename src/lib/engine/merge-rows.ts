import type { CountRow } from '$lib/survey/count-table';
import type { CrossRow, Matrix, MomentRow, ValueRow } from '$lib/survey/moment-table';

/** Two groups counted as one, by the codes of the first. */
export function mergeCounts<Row extends CountRow | ValueRow>(a: Row, b: Row): Row {
	return { ...a, n: a.n + b.n, sumW: a.sumW + b.sumW, sumW2: a.sumW2 + b.sumW2 };
}

/** Two groups summed as one, around the centre of both together. */
export function mergeMoments(a: MomentRow, b: MomentRow): MomentRow {
	const min = Math.min(a.min, b.min);
	const max = Math.max(a.max, b.max);
	const centre = (min + max) / 2;
	const [first, second] = [recentre(a, centre), recentre(b, centre)];
	return {
		...mergeCounts(first, second),
		min,
		max,
		sumWD: first.sumWD + second.sumWD,
		sumWD2: first.sumWD2 + second.sumWD2,
		sumW2D: first.sumW2D + second.sumW2D,
		sumW2D2: first.sumW2D2 + second.sumW2D2
	};
}

/** The same sums around another centre. */
function recentre(row: MomentRow, centre: number): MomentRow {
	const shift = row.centre - centre;
	if (shift === 0) return row;
	return {
		...row,
		centre,
		sumWD: row.sumWD + shift * row.sumW,
		sumWD2: row.sumWD2 + 2 * shift * row.sumWD + shift * shift * row.sumW,
		sumW2D: row.sumW2D + shift * row.sumW2,
		sumW2D2: row.sumW2D2 + 2 * shift * row.sumW2D + shift * shift * row.sumW2
	};
}

/** Two groups summed as one; each number around the centre it has in the group where more have it. */
export function mergeProducts(a: CrossRow, b: CrossRow): CrossRow {
	const centres = a.centres.map((centre, i) =>
		at(a.n, i, i) >= at(b.n, i, i) ? centre : (b.centres[i] ?? 0)
	);
	const [first, second] = [recentreProducts(a, centres), recentreProducts(b, centres)];
	return {
		codes: a.codes,
		centres,
		n: add(first.n, second.n),
		sumW: add(first.sumW, second.sumW),
		sumW2: add(first.sumW2, second.sumW2),
		sumWD: add(first.sumWD, second.sumWD),
		sumWDD: add(first.sumWDD, second.sumWDD)
	};
}

function recentreProducts(row: CrossRow, centres: readonly number[]): CrossRow {
	const { sumW, sumWD } = row;
	const shifts = centres.map((centre, i) => (row.centres[i] ?? 0) - centre);
	const shift = (i: number): number => shifts[i] ?? 0;
	return {
		...row,
		centres,
		sumWD: sumWD.map((places, i) => places.map((sum, j) => sum + shift(i) * at(sumW, i, j))),
		sumWDD: row.sumWDD.map((places, i) =>
			places.map(
				(sum, j) =>
					sum +
					shift(i) * at(sumWD, j, i) +
					shift(j) * at(sumWD, i, j) +
					shift(i) * shift(j) * at(sumW, i, j)
			)
		)
	};
}

function add(a: Matrix, b: Matrix): Matrix {
	return a.map((places, i) => places.map((value, j) => value + at(b, i, j)));
}

function at(matrix: Matrix, i: number, j: number): number {
	return matrix[i]?.[j] ?? 0;
}
