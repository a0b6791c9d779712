import { testFriedman, type Course, type WaveComparison } from './rank/friedman';

/** Why p was found in this way. */
export type WaveReason = 'few_people' | 'few_people_too_many_waves' | 'enough_people';

/** With fewer people the rank sums are not taken for normal. */
const fewPeople = 10;

/**
 * Compares three or more waves of the same people by Friedman's test: with the exact p for fewer than 10
 * people where it is feasible, otherwise that of chi-squared.
 */
export function compareWaves(
	courses: readonly Course[]
): WaveComparison & { readonly reason: WaveReason } {
	const people = courses.reduce((n, { count }) => n + count, 0);
	const permutation = people < fewPeople;
	const comparison = testFriedman(courses, { permutation });
	if (!permutation) return { ...comparison, reason: 'enough_people' };
	const gaveUp = comparison.test?.how === 'asymptotic';
	return { ...comparison, reason: gaveUp ? 'few_people_too_many_waves' : 'few_people' };
}
