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
	/** The share of samples of n with at least (upper) or at most (lower) `count`, when `k` people would say so. */
	const plausible = (k: number, side: 'upper' | 'lower'): boolean =>
		isAbove(tailOf(count, k, population, n, side), alphaHalf);
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

/**
 * The probability of `count` or more (upper) or `count` or fewer (lower) in a sample of n, when k of
 * `population` would say so. Sums terms relative to the most likely one, so no factorial is needed and
 * nothing overflows.
 */
function tailOf(
	count: number,
	k: number,
	population: number,
	n: number,
	side: 'upper' | 'lower'
): number {
	const least = Math.max(0, n + k - population);
	const most = Math.min(n, k);
	const mode = Math.min(most, Math.max(least, Math.floor(((n + 1) * (k + 1)) / (population + 2))));
	const inTail = (x: number): boolean => (side === 'upper' ? x >= count : x <= count);
	let whole = 1;
	let tail = inTail(mode) ? 1 : 0;
	const add = (x: number, term: number): void => {
		whole += term;
		if (inTail(x)) tail += term;
	};
	let term = 1;
	for (let x = mode; x < most && term > negligible; x++) {
		term *= ((k - x) / (x + 1)) * ((n - x) / (population - k - n + x + 1));
		add(x + 1, term);
	}
	term = 1;
	for (let x = mode; x > least && term > negligible; x--) {
		term *= (x / (k - x + 1)) * ((population - k - n + x) / (n - x + 1));
		add(x - 1, term);
	}
	return tail / whole;
}

/** Terms this much smaller than the largest cannot change a probability that is compared with alpha/2. */
const negligible = 1e-25;
