import { compareGroupMeans } from '$lib/stats/compare-groups';
import { measureCliffsDelta, testMannWhitney } from '$lib/stats/rank/mann-whitney';
import type { Range } from '$lib/survey/findings/estimate';
import { addCounts } from '../counts';
import type { PreparedScope } from '../prepare-scope';
import type { ValueCount } from '../value-counts';
import { momentMean, verdictOf, type Compared } from './paired';

/** Compares two times as if different people had answered: by ranks, and the means with Welch's interval. */
export function compareMoments(
	before: readonly ValueCount[],
	after: readonly ValueCount[],
	range: Range,
	{ level }: PreparedScope
): Compared {
	const amounts = [...new Set([...before, ...after].map(({ value }) => value))];
	amounts.sort((a, b) => a - b);
	const rowOf = (values: readonly ValueCount[]): number[] => {
		const counts = new Map(values.map(({ value, n }) => [value, n]));
		return amounts.map((amount) => counts.get(amount) ?? 0);
	};
	const [first, second] = [rowOf(before), rowOf(after)];
	const both = addCounts(before).n > 0 && addCounts(after).n > 0;
	const test = both ? testMannWhitney(second, first) : null;
	const { moments, pairs } = compareGroupMeans([first, second], amounts, level);
	const [was, is] = moments;
	const interval = pairs?.[0] ?? null;
	return {
		pairs: null,
		// How many could have answered at each of the times is not known.
		means: {
			before: momentMean(before, range, null, level),
			after: momentMean(after, range, null, level)
		},
		difference: {
			value: was && is ? is.mean - was.mean : null,
			low: interval?.low ?? null,
			high: interval?.high ?? null,
			hodgesLehmann: null
		},
		directions: null,
		test,
		effect: both ? measureCliffsDelta(second, first) : null,
		verdict: verdictOf(test)
	};
}
