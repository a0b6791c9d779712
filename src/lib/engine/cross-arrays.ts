import type { CrossRow, Matrix } from '$lib/survey/moment-table';
import { rowsOf, type Groups } from './groups';
import { findRanges } from './ranges';

/** Sums of products of several numbers by group; see `sumMoments`. */
export function sumProducts(
	groups: Groups,
	x: readonly Float64Array[],
	weights: Float64Array | null
): CrossRow[] {
	const size = x.length * x.length;
	const length = groups.codes.length;
	const centres = x.map((values) => findRanges(groups, values).centre);
	const sums = () => new Float64Array(length * size);
	const [n, sumW, sumW2, sumWD, sumWDD] = [sums(), sums(), sums(), sums(), sums()];
	x.forEach((first, i) => {
		x.forEach((second, j) => {
			for (let row = 0; row < first.length; row++) {
				const group = groups.of[row] ?? -1;
				const [a, b] = [first[row] ?? NaN, second[row] ?? NaN];
				if (group < 0 || Number.isNaN(a) || Number.isNaN(b)) continue;
				const place = group * size + i * x.length + j;
				const w = weights === null ? 1 : (weights[row] ?? 0);
				const d = a - (centres[i]?.[group] ?? 0);
				const e = b - (centres[j]?.[group] ?? 0);
				n[place] = (n[place] ?? 0) + 1;
				sumW[place] = (sumW[place] ?? 0) + w;
				sumW2[place] = (sumW2[place] ?? 0) + w * w;
				sumWD[place] = (sumWD[place] ?? 0) + w * d;
				sumWDD[place] = (sumWDD[place] ?? 0) + w * d * e;
			}
		});
	});
	return rowsOf(groups, (group) => {
		const matrix = (values: Float64Array): Matrix =>
			x.map((_, i) => {
				const from = group * size + i * x.length;
				return [...values.subarray(from, from + x.length)];
			});
		const counts = matrix(n);
		if (counts.every((row, i) => row[i] === 0)) return null;
		return {
			centres: centres.map((values) => values[group] ?? 0),
			n: counts,
			sumW: matrix(sumW),
			sumW2: matrix(sumW2),
			sumWD: matrix(sumWD),
			sumWDD: matrix(sumWDD)
		};
	});
}
