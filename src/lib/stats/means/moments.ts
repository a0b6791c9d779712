import { sum } from '../sum';

/** What tests of means need to know of a group. */
export interface Moments {
	readonly n: number;
	readonly mean: number;
	/** Of the sample, with n - 1; 0 for a single answer. */
	readonly variance: number;
}

/**
 * The moments of answers from the number of answers at each value; null when there are none. Deviations
 * are taken from the mean, so that values around 1e15 keep their variance. Throws when a value is not a
 * number.
 */
export function findMoments(counts: readonly number[], values: readonly number[]): Moments | null {
	const bad = values.find((value) => !Number.isFinite(value));
	if (bad !== undefined) throw new RangeError(`Not a value: ${bad}`);
	const n = sum(counts);
	const base = values.find((_, i) => (counts[i] ?? 0) > 0);
	if (base === undefined) return null;
	const shift = sum(counts.map((count, i) => count * ((values[i] ?? 0) - base))) / n;
	const deviations = values.map((value) => value - base - shift);
	const squares = sum(counts.map((count, i) => count * (deviations[i] ?? 0) ** 2));
	return { n, mean: base + shift, variance: n > 1 ? squares / (n - 1) : 0 };
}
