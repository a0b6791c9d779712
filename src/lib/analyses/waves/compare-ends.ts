import { compareWeightedGroups } from '$lib/stats/compare-groups';
import { compareChanges } from '$lib/stats/compare-paired';
import { testWeightedCrosstab } from '$lib/stats/contingency/crosstab';
import { testFisher } from '$lib/stats/contingency/fisher';
import { dropEmptyMargins } from '$lib/stats/contingency/table';
import { testMannWhitney } from '$lib/stats/rank/mann-whitney';
import type { Change } from '$lib/stats/rank/signed-rank';
import type { TestResult } from '$lib/survey/estimate';
import type { TrendChange, TrendFinding } from '$lib/survey/findings/trend';
import type { Verdict } from '$lib/survey/verdict';
import { addCounts } from '../counts';
import { tableOf, weightedTableOf } from '../groups/compare-amounts';
import { isSignificant } from '../significance';
import type { ValueCount } from '../value-counts';

/** What the amounts of the two waves count in a comparison, first and last. */
export type Ends = readonly [readonly ValueCount[], readonly ValueCount[]];

/** Tests two waves of different people; with weights on their own design, since each wave is a sample by itself. */
export function testEnds(
	ends: Ends,
	measure: TrendFinding['measure'],
	weighted: boolean
): TestResult | null {
	if (weighted) {
		const table = weightedTableOf(ends, addCounts(ends.flat()).n);
		return measure === 'share'
			? testWeightedCrosstab(table).test
			: compareWeightedGroups(table).test;
	}
	const [first = [], last = []] = tableOf(ends, ({ n }) => n);
	if (measure !== 'share') return testMannWhitney(last, first);
	const all = { name: 'fisher-freeman-halton', statistic: null, df: null, p: 1, error: null };
	return testFisher(dropEmptyMargins([first, last])) ?? { ...all, how: 'exact' };
}

/** The same people's own changes, with their test. */
export function comparePeople(
	changes: readonly Change[],
	measure: TrendFinding['measure'],
	level: number
): { readonly test: TestResult | null; readonly change: TrendChange | null } {
	const { test, shareChange, meanChange, n } = compareChanges(changes, {
		twoAnswers: measure === 'share',
		level
	});
	const change = shareChange ?? meanChange;
	return {
		test,
		change: change && { value: change.value, low: change.low, high: change.high, pairs: n }
	};
}

/** Waves differ when the test says so and the interval of the change, where there is one, leaves out 0. */
export function verdictOf(test: TestResult | null, change: TrendChange | null): Verdict {
	if (test === null) return 'cannot_tell';
	const { low = null, high = null } = change ?? {};
	const leavesOutZero = low === null || high === null || low > 0 || high < 0;
	return isSignificant(test) && leavesOutZero ? 'differs' : 'cannot_tell';
}
