import type { Estimate } from '$lib/survey/estimate';
import { normalQuantile } from './distributions/normal';
import { checkLevel } from './level';

/** Answers to "how likely are you to recommend us" from 0 to 10: 9 and 10, 7 and 8, and 0 to 6. */
export interface Recommendations {
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
}

/** Percent of promoters less percent of detractors, -100 to 100. */
export interface NetPromoterEstimate extends Estimate {
	readonly method: 'adjusted-wald' | 'census' | 'none';
	readonly reason:
		| 'population_unknown'
		| 'population_smaller_than_answers'
		| 'part_of_the_population'
		| 'whole_population'
		| 'no_answers';
}

/**
 * The net promoter score with the adjusted Wald interval: three answers more, three quarters of one to
 * promoters and as many to detractors, fewer in the measure that the population is used up; clipped to
 * what those who did not answer could still make of it. A population smaller than the answers is not
 * believed. The interval always holds the score itself. Rocks 2016, "Interval estimation for the net promoter score", with a finite population.
 */
export function estimateNetPromoter(
	{ promoters, passives, detractors }: Recommendations,
	options: { readonly population: number | null; readonly level: number }
): NetPromoterEstimate {
	const { level } = options;
	checkLevel(level);
	for (const count of [promoters, passives, detractors]) {
		if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
	}
	const n = promoters + passives + detractors;
	const believed = options.population !== null && options.population >= n;
	const population = believed ? options.population : null;
	const facts = { n, population, level };
	const without = { ...facts, low: null, high: null };
	if (n === 0) return { ...without, value: null, method: 'none', reason: 'no_answers' };
	const net = promoters - detractors;
	const value = (100 * net) / n;
	if (population === n) {
		return { ...without, value, method: 'census', reason: 'whole_population' };
	}
	const left = population === null ? 1 : (population - n) / (population - 1);
	const added = 3 * left;
	const up = (promoters + added / 4) / (n + added);
	const down = (detractors + added / 4) / (n + added);
	const centre = up - down;
	const z = -normalQuantile((1 - level) / 2);
	const reach = z * Math.sqrt((left * (up + down - centre ** 2)) / (n + added));
	const least = population === null ? -1 : (net - (population - n)) / population;
	const most = population === null ? 1 : (net + (population - n)) / population;
	const within = (share: number): number => 100 * Math.min(most, Math.max(least, share));
	return {
		...facts,
		value,
		// A single answer lies outside what Rocks' three added answers leave of the interval.
		low: Math.min(value, within(centre - reach)),
		high: Math.max(value, within(centre + reach)),
		method: 'adjusted-wald',
		reason: reasonOf(options.population, believed)
	};
}

function reasonOf(asked: number | null, believed: boolean): NetPromoterEstimate['reason'] {
	if (asked === null) return 'population_unknown';
	return believed ? 'part_of_the_population' : 'population_smaller_than_answers';
}
