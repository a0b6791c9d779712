import type { Groups } from './groups';

/** Where the numbers of each group lie. */
export interface Ranges {
	/** How many have the number; the rest is 0 where nobody does. */
	readonly n: Uint32Array;
	readonly min: Float64Array;
	readonly max: Float64Array;
	/** Midway between them: exact and the same in every engine, unlike a mean. */
	readonly centre: Float64Array;
}

/** Looks through the numbers once; `x` has one for each row, NaN for none. */
export function findRanges(groups: Groups, x: Float64Array): Ranges {
	const length = groups.codes.length;
	const n = new Uint32Array(length);
	const min = new Float64Array(length).fill(Infinity);
	const max = new Float64Array(length).fill(-Infinity);
	for (let row = 0; row < x.length; row++) {
		const group = groups.of[row] ?? -1;
		// A zero has no sign: the engines do not agree on it.
		const value = (x[row] ?? NaN) + 0;
		if (group < 0 || Number.isNaN(value)) continue;
		n[group] = (n[group] ?? 0) + 1;
		if (value < (min[group] ?? 0)) min[group] = value;
		if (value > (max[group] ?? 0)) max[group] = value;
	}
	n.forEach((count, group) => {
		if (count === 0) min[group] = max[group] = 0;
	});
	const centre = min.map((low, group) => (low + (max[group] ?? 0)) / 2);
	return { n, min, max, centre };
}
