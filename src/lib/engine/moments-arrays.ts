import type { MomentRow } from '$lib/survey/moment-table';
import { rowsOf, type Groups } from './groups';
import { findRanges } from './ranges';

/** Sums of one number by group. `x` and `weights` have one value for each row, `x` NaN for none. */
export function sumMoments(
	groups: Groups,
	x: Float64Array,
	weights: Float64Array | null
): MomentRow[] {
	const { n, min, max, centre } = findRanges(groups, x);
	const sums = () => new Float64Array(n.length);
	const [sumW, sumW2, sumWD, sumWD2, sumW2D, sumW2D2] = [
		sums(),
		sums(),
		sums(),
		sums(),
		sums(),
		sums()
	];
	for (let row = 0; row < x.length; row++) {
		const group = groups.of[row] ?? -1;
		const value = x[row] ?? NaN;
		if (group < 0 || Number.isNaN(value)) continue;
		const w = weights === null ? 1 : (weights[row] ?? 0);
		const d = value - (centre[group] ?? 0);
		sumW[group] = (sumW[group] ?? 0) + w;
		sumW2[group] = (sumW2[group] ?? 0) + w * w;
		sumWD[group] = (sumWD[group] ?? 0) + w * d;
		sumWD2[group] = (sumWD2[group] ?? 0) + w * d * d;
		sumW2D[group] = (sumW2D[group] ?? 0) + w * w * d;
		sumW2D2[group] = (sumW2D2[group] ?? 0) + w * w * d * d;
	}
	return rowsOf(groups, (group) => {
		const at = (values: Float64Array | Uint32Array): number => values[group] ?? 0;
		if (at(n) === 0) return null;
		return {
			n: at(n),
			sumW: at(sumW),
			sumW2: at(sumW2),
			min: at(min),
			max: at(max),
			centre: at(centre),
			sumWD: at(sumWD),
			sumWD2: at(sumWD2),
			sumW2D: at(sumW2D),
			sumW2D2: at(sumW2D2)
		};
	});
}
