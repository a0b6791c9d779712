import { compareChanges } from '$lib/stats/compare-paired';
import { estimateMean } from '$lib/stats/mean';
import type { TestResult } from '$lib/survey/estimate';
import type { ChangeFinding, MomentMean } from '$lib/survey/findings/change';
import type { Range } from '$lib/survey/findings/estimate';
import type { Verdict } from '$lib/survey/verdict';
import { strataOf } from '../describe-amounts';
import type { PreparedScope } from '../prepare-scope';
import { isSignificant } from '../significance';
import type { ValueCount } from '../value-counts';
import type { Pair } from './pairs';

export type Compared = Pick<
	ChangeFinding,
	'pairs' | 'means' | 'difference' | 'directions' | 'test' | 'effect' | 'verdict'
>;

/** Compares the same people with themselves. `lowIsGood`: going down is what was hoped for. */
export function comparePairs(
	pairs: readonly Pair[],
	{ range, lowIsGood }: { readonly range: Range; readonly lowIsGood: boolean },
	scope: PreparedScope
): Compared {
	const { population, level } = scope;
	const amounts = new Set(pairs.flatMap(({ before, after }) => [before, after]));
	const changes = pairs.map(({ before, after, count }) => ({ difference: after - before, count }));
	const { test, improved, same, worse, n, typicalChange, meanChange, effect } = compareChanges(
		added(changes),
		{ twoAnswers: range !== null && range.max - range.min === 1 && amounts.size <= 2, level }
	);
	return {
		pairs: n,
		means: {
			before: momentMean(valuesOf(pairs, 'before'), range, population, level),
			after: momentMean(valuesOf(pairs, 'after'), range, population, level)
		},
		difference: {
			value: meanChange?.value ?? null,
			low: meanChange?.low ?? null,
			high: meanChange?.high ?? null,
			hodgesLehmann: typicalChange
		},
		directions: lowIsGood ? { improved: worse, same, worse: improved } : { improved, same, worse },
		test,
		effect,
		verdict: verdictOf(test)
	};
}

/** What a test says, in the words that are used for it. */
export function verdictOf(test: TestResult | null): Verdict {
	if (test === null) return 'too_few';
	return isSignificant(test) ? 'differs' : 'cannot_tell';
}

/** A mean with its interval, which ends where the scale does. */
export function momentMean(
	values: readonly ValueCount[],
	range: Range,
	population: number | null,
	level: number
): MomentMean {
	const { n, value, low, high } = estimateMean(strataOf(values, population), {
		scale: range,
		level
	});
	return { n, mean: value, low, high };
}

/** What one moment's amounts are, low to high. */
function valuesOf(pairs: readonly Pair[], moment: 'before' | 'after'): ValueCount[] {
	return added(pairs.map((pair) => ({ difference: pair[moment], count: pair.count }))).map(
		({ difference, count }) => ({ value: difference, n: count, sumW: count, sumW2: count })
	);
}

/** The same with every amount once, low to high. */
function added(
	amounts: readonly { readonly difference: number; readonly count: number }[]
): { readonly difference: number; readonly count: number }[] {
	const counts = new Map<number, number>();
	for (const { difference, count } of amounts) {
		counts.set(difference, (counts.get(difference) ?? 0) + count);
	}
	return [...counts]
		.map(([difference, count]) => ({ difference, count }))
		.sort((a, b) => a.difference - b.difference);
}
