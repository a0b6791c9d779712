import { studentCdf, studentQuantile } from '../distributions/student';
import { studentizedRangeCdf, studentizedRangeQuantile } from '../distributions/studentized-range';
import { checkLevel } from '../level';
import type { Moments } from './moments';

/** Two groups' means by their places, compared. */
export interface MeanPair {
	readonly first: number;
	readonly second: number;
	/** Second less first, with the simultaneous interval over all pairs. */
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	/** Adjusted over all pairs. */
	readonly p: number;
}

/** More groups make too many pairs to read, and each takes some milliseconds. */
const mostGroups = 15;

/**
 * Games and Howell's comparison of every pair of means, whose variances may differ. Null for fewer than
 * two groups or more than 15, or when a group has fewer than three answers (with two there
 * may be less than the two degrees of freedom that the studentized range needs) or no variance. Games and
 * Howell 1976; R: `ptukey`, `qtukey` with Welch's degrees of freedom.
 */
export function compareMeans(groups: readonly Moments[], level: number): MeanPair[] | null {
	checkLevel(level);
	const k = groups.length;
	if (k < 2 || k > mostGroups) return null;
	if (groups.some(({ n, variance }) => n < 3 || !(variance > 0))) return null;
	return groups.flatMap((a, first) => {
		return groups.slice(first + 1).map((b, i) => {
			const [va, vb] = [a.variance / a.n, b.variance / b.n];
			const welch = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
			// Three answers leave at least 2, but for rounding.
			const df = Math.max(2, welch);
			const error = Math.sqrt((va + vb) / 2);
			const difference = b.mean - a.mean;
			const reach = rangeQuantile(level, k, df) * error;
			return {
				first,
				second: first + 1 + i,
				difference,
				low: difference - reach,
				high: difference + reach,
				p: Math.max(0, rangeTail(Math.abs(difference) / error, k, df))
			};
		});
	});
}

/** The range of two is the size of their difference, which Student's t knows without integrating. */
function rangeQuantile(level: number, k: number, df: number): number {
	if (k > 2) return studentizedRangeQuantile(level, k, df);
	return Math.SQRT2 * studentQuantile((1 - level) / 2, df, { upper: true });
}

function rangeTail(range: number, k: number, df: number): number {
	if (k > 2) return studentizedRangeCdf(range, k, df, { upper: true });
	return 2 * studentCdf(range / Math.SQRT2, df, { upper: true });
}
