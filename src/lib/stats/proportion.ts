import type { IntervalMethod } from '$lib/survey/finding';
import { estimateHypergeometric, type PeopleInterval } from './hypergeometric';
import { checkCounts, estimateWilson } from './wilson';

/** Why this method and no other. */
export type ProportionReason =
	| 'population_unknown'
	| 'population_smaller_than_answers'
	| 'part_of_the_population'
	| 'whole_population';

/** A share and how sure it is. `share`, `low` and `high` run from 0 to 1. */
export interface ProportionEstimate {
	readonly method: IntervalMethod;
	readonly reason: ProportionReason;
	readonly count: number;
	readonly n: number;
	/** Who could have answered; null when unknown, or smaller than n and so not believed. */
	readonly population: number | null;
	readonly level: number;
	/** Null without answers. */
	readonly share: number | null;
	/** Null without answers, and for a census, which has no uncertainty of this kind. */
	readonly low: number | null;
	readonly high: number | null;
	/** The interval as people of the population; null when there is no population, no answer or a census. */
	readonly people: PeopleInterval | null;
	/** What holds whatever those who did not answer would have said; null without a population. */
	readonly bounds: PeopleInterval | null;
}

/**
 * The share `count` of `n` with the interval that fits: Wilson when the answers stand for a process, the
 * exact hypergeometric when they are part of a known population, none when everyone answered. Throws when
 * count, n or level cannot be; a population smaller than n is not believed.
 */
export function estimateProportion(
	count: number,
	n: number,
	options: { readonly population: number | null; readonly level: number }
): ProportionEstimate {
	const { level } = options;
	checkCounts(count, n, level);
	const believed = options.population !== null && options.population >= n;
	const population = believed ? options.population : null;
	const facts = { count, n, population, level, share: n === 0 ? null : count / n };
	if (population === null) {
		const interval = estimateWilson(count, n, level);
		return {
			...facts,
			method: 'wilson',
			reason:
				options.population === null ? 'population_unknown' : 'population_smaller_than_answers',
			low: interval?.low ?? null,
			high: interval?.high ?? null,
			people: null,
			bounds: null
		};
	}
	const bounds = { low: count, high: count + population - n };
	if (population === n) {
		return {
			...facts,
			method: 'census',
			reason: 'whole_population',
			low: null,
			high: null,
			people: null,
			bounds
		};
	}
	const people = n === 0 ? null : estimateHypergeometric(count, n, population, level);
	return {
		...facts,
		method: 'hypergeometric',
		reason: 'part_of_the_population',
		low: people && people.low / population,
		high: people && people.high / population,
		people,
		bounds
	};
}
