import type { Counts } from './counts';
import { quantileOf } from './value-counts';

/** As many and more answers beyond a fence are no exceptions, and tell on nobody. */
const enoughBeyond = 5;
/** Tukey's outer fences: so many interquartile ranges beyond the quartiles. */
const reach = 3;

/**
 * Between which numbers the answers lie but for a few far from all others: infinite where there are none such, or
 * so many that they are no exceptions. `values` are in order.
 */
export function findFences(
	values: readonly number[],
	counts: ReadonlyMap<number, Counts>
): { readonly low: number; readonly high: number } {
	const counted = values.map((value) => {
		const n = counts.get(value)?.n ?? 0;
		return { value, n, sumW: n, sumW2: n };
	});
	const [lower, upper] = [quantileOf(counted, 0.25), quantileOf(counted, 0.75)];
	if (lower === null || upper === null || !(upper > lower))
		return { low: -Infinity, high: Infinity };
	const range = upper - lower;
	const [low, high] = [lower - reach * range, upper + reach * range];
	const few = (isBeyond: (value: number) => boolean): boolean =>
		counted.reduce((sum, { value, n }) => (isBeyond(value) ? sum + n : sum), 0) < enoughBeyond;
	return {
		low: few((value) => value < low) ? low : -Infinity,
		high: few((value) => value > high) ? high : Infinity
	};
}
