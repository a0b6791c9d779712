import { hypergeometricCdf } from './distributions/hypergeometric';
import { checkCounts } from './wilson';

/** How many people of a known group, from `low` to `high`. */
export interface PeopleInterval {
	readonly low: number;
	readonly high: number;
}

/**
 * How many of all `population` people would say what `count` of the `n` who answered said: every number
 * for which neither a result so low nor one so high has a probability of alpha/2 or less. Exact, in
 * people. Throws when `population` is smaller than `n`.
 *
 * Inversion of the hypergeometric test, as in Wright 1991 ("Exact confidence bounds when sampling from
 * small finite universes"); R: the k in x..N-n+x with `phyper(x, k, N-k, n) > alpha/2` and
 * `1 - phyper(x-1, k, N-k, n) > alpha/2`.
 */
export function estimateHypergeometric(
	count: number,
	n: number,
	population: number,
	level: number
): PeopleInterval {
	checkCounts(count, n, level);
	if (!Number.isSafeInteger(population) || population < n) {
		throw new RangeError(`${n} answers from a population of ${population}`);
	}
	const alphaHalf = (1 - level) / 2;
	/** Whether a result so high (or so low) is likely enough when `marked` people would say so. */
	const plausible = (marked: number, side: 'upper' | 'lower'): boolean => {
		const draw = { n, marked, population };
		const upper = side === 'upper';
		return isAbove(hypergeometricCdf(upper ? count - 1 : count, draw, { upper }), alphaHalf);
	};
	const from = count;
	const to = population - n + count;
	return {
		low: firstWhere(from, to, (k) => plausible(k, 'upper')),
		high: from + to - firstWhere(from, to, (k) => plausible(from + to - k, 'lower'))
	};
}

/**
 * Strictly above, where sums that differ in their last digits are equal: with N = 40 and n = 1 the tail
 * is exactly 1/40, and rounding must not decide.
 */
function isAbove(probability: number, limit: number): boolean {
	return probability > limit * (1 + 1e-10);
}

/** The first whole number from..to for which `holds`, which stays true once it is; `to` if none does. */
function firstWhere(from: number, to: number, holds: (k: number) => boolean): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
