import type { CrossRow, Matrix } from '$lib/survey/moment-table';
import { rowsOf, type Groups } from './groups';
import { findRanges } from './ranges';

/** Sums of products of several numbers by group; see `sumMoments`. */
export function sumProducts(
	groups: Groups,
	x: readonly Float64Array[],
	weights: Float64Array | null
): CrossRow[] {
	const across = x.length;
	const size = across * across;
	const centres = x.map((values) => findRanges(groups, values).centre);
	const sums = () => new Float64Array(groups.codes.length * size);
	const [n, sumW, sumW2, sumWD, sumWDD] = [sums(), sums(), sums(), sums(), sums()];
	/** Goes through the rows for a pair of numbers, i not after j: the place of the pair is in both halves. */
	const addPair = (i: number, j: number): void => {
		const [first, second] = [x[i] ?? none, x[j] ?? none];
		const [centre, other] = [centres[i] ?? none, centres[j] ?? none];
		for (let row = 0; row < first.length; row++) {
			const group = groups.of[row] ?? -1;
			const d = (first[row] ?? NaN) - (centre[group] ?? 0);
			const e = (second[row] ?? NaN) - (other[group] ?? 0);
			if (group < 0 || Number.isNaN(d) || Number.isNaN(e)) continue;
			const w = weights === null ? 1 : (weights[row] ?? 0);
			const place = group * size + i * across + j;
			const mirror = group * size + j * across + i;
			n[place] = (n[place] ?? 0) + 1;
			sumW[place] = (sumW[place] ?? 0) + w;
			sumW2[place] = (sumW2[place] ?? 0) + w * w;
			sumWD[place] = (sumWD[place] ?? 0) + w * d;
			if (i !== j) sumWD[mirror] = (sumWD[mirror] ?? 0) + w * e;
			sumWDD[place] = (sumWDD[place] ?? 0) + w * d * e;
		}
	};
	for (let i = 0; i < across; i++) for (let j = i; j < across; j++) addPair(i, j);
	return rowsOf(groups, (group) => {
		const at = (values: Float64Array, i: number, j: number): number =>
			values[group * size + i * across + j] ?? 0;
		const matrix = (values: Float64Array): Matrix =>
			x.map((_, i) => x.map((_, j) => at(values, Math.min(i, j), Math.max(i, j))));
		const counts = matrix(n);
		if (counts.every((row, i) => row[i] === 0)) return null;
		return {
			centres: centres.map((values) => values[group] ?? 0),
			n: counts,
			sumW: matrix(sumW),
			sumW2: matrix(sumW2),
			sumWD: x.map((_, i) => x.map((_, j) => at(sumWD, i, j))),
			sumWDD: matrix(sumWDD)
		};
	});
}

const none = new Float64Array();
