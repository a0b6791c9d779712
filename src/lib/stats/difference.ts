import type { Estimate } from '$lib/survey/estimate';
import { estimateWilson } from './wilson';

/** A count of those who were asked in one group. */
export interface GroupCount {
	readonly count: number;
	readonly n: number;
}

/** The share of the first group less that of the second, -1 to 1. */
export interface DifferenceEstimate extends Estimate {
	readonly method: 'newcombe' | 'none';
	readonly reason: 'independent_groups' | 'no_answers';
}

/**
 * The difference of two independent shares with Newcombe's hybrid score interval, built of the two Wilson
 * intervals (Newcombe 1998, method 10). One pair by itself: it is not adjusted for other comparisons.
 * Without an answer in either group there is none.
 */
export function estimateDifference(
	first: GroupCount,
	second: GroupCount,
	level: number
): DifferenceEstimate {
	const one = estimateWilson(first.count, first.n, level);
	const other = estimateWilson(second.count, second.n, level);
	const facts = { n: first.n + second.n, population: null, level };
	if (one === null || other === null) {
		return { ...facts, value: null, low: null, high: null, method: 'none', reason: 'no_answers' };
	}
	const [p, q] = [first.count / first.n, second.count / second.n];
	return {
		...facts,
		value: p - q,
		low: Math.max(-1, p - q - Math.hypot(p - one.low, other.high - q)),
		high: Math.min(1, p - q + Math.hypot(one.high - p, q - other.low)),
		method: 'newcombe',
		reason: 'independent_groups'
	};
}
