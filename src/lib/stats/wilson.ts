import { normalQuantile } from './distributions/normal';
import { checkLevel } from './level';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * The interval of a proportion when answers come from a process that may go on, as shares from 0 to 1;
 * null without answers. Wilson 1927; R: `prop.test(count, n, conf.level = level, correct = FALSE)`.
 */
export function estimateWilson(count: number, n: number, level: number): Interval | null {
	checkCounts(count, n, level);
	if (n === 0) return null;
	const z = normalQuantile(1 - (1 - level) / 2);
	const share = count / n;
	const centre = count + (z * z) / 2;
	const reach = z * Math.sqrt((count * (n - count)) / n + (z * z) / 4);
	const size = n + z * z;
	return {
		low: count === 0 ? 0 : Math.min(share, Math.max(0, (centre - reach) / size)),
		high: count === n ? 1 : Math.max(share, Math.min(1, (centre + reach) / size))
	};
}

/** Throws unless 0 <= count <= n, both whole, and 0 < level < 1. */
export function checkCounts(count: number, n: number, level: number): void {
	if (!Number.isSafeInteger(n) || !Number.isSafeInteger(count) || count < 0 || count > n) {
		throw new RangeError(`${count} of ${n} is not a share`);
	}
	checkLevel(level);
}
