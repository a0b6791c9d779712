import {
	compareGroupMeans,
	compareGroups,
	compareWeightedGroups,
	type GroupComparison
} from '$lib/stats/compare-groups';
import { measureCliffsDelta } from '$lib/stats/rank/mann-whitney';
import type { GroupPair, GroupsFinding } from '$lib/survey/findings/groups';
import type { Verdict } from '$lib/survey/verdict';
import { addCounts } from '../counts';
import { alpha, isSignificant } from '../significance';
import type { ValueCount } from '../value-counts';

/** The amounts in each group. */
export interface GroupedAmounts {
	/** The groups' codes. */
	readonly codes: readonly number[];
	readonly groups: readonly (readonly ValueCount[])[];
	/** Which groups may take part, same order. */
	readonly admitted: readonly boolean[];
	readonly level: number;
	/** Everyone with a weight, in whatever group or none; null without weights. */
	readonly weightedPeople: number | null;
}

export type ComparedAmounts = Pick<GroupsFinding, 'test' | 'effect' | 'pairs' | 'verdict'>;

/**
 * Compares the groups that may take part by their ranks, and then pair by pair. A pair differs only when its adjusted
 * p says so, the test of all groups does, and the interval of the difference of its means leaves out 0. With weights
 * all groups are compared on the design and no pairs are.
 */
export function compareAmounts(amounts: GroupedAmounts): ComparedAmounts {
	const { codes, groups, admitted } = amounts;
	const isPresent = groups.map((values) => values.length > 0);
	const places = admitted.flatMap((isIn, place) => (isIn && isPresent[place] ? [place] : []));
	const nothing = { test: null, effect: null, pairs: [] };
	if (places.length < 2) {
		const isAlone = isPresent.filter(Boolean).length < 2;
		return { ...nothing, verdict: isAlone ? 'cannot_tell' : 'too_few' };
	}
	const compared = places.map((place) => groups[place] ?? []);
	const whole = amounts.weightedPeople;
	const comparison =
		whole === null
			? compareGroups(tableOf(compared, ({ n }) => n))
			: compareWeightedGroups(weightedTableOf(compared, whole));
	const { test, effect } = comparison;
	const pairs =
		whole === null
			? pairsOf(
					places.map((place) => codes[place] ?? 0),
					compared,
					comparison,
					amounts.level
				)
			: [];
	return { test, effect, pairs, verdict: isSignificant(test) ? 'differs' : 'cannot_tell' };
}

/** Every amount that anyone gave, low to high. */
function valuesOf(groups: readonly (readonly ValueCount[])[]): number[] {
	const values = new Set(groups.flatMap((group) => group.map(({ value }) => value)));
	return [...values].sort((a, b) => a - b);
}

/** A row for each group, a column for each amount. */
export function tableOf(
	groups: readonly (readonly ValueCount[])[],
	sizeOf: (count: ValueCount) => number
): number[][] {
	const values = valuesOf(groups);
	return groups.map((group) => {
		const sizes = new Map(group.map((count) => [count.value, sizeOf(count)]));
		return values.map((value) => sizes.get(value) ?? 0);
	});
}

/** The same with weights, as the design-based tests take it; `people` are all who have a weight. */
export function weightedTableOf(groups: readonly (readonly ValueCount[])[], people: number) {
	const weights = tableOf(groups, ({ sumW }) => sumW);
	const squares = tableOf(groups, ({ sumW2 }) => sumW2);
	const { n } = addCounts(groups.flat());
	return { strata: [{ people, weights, squares, population: null }], n };
}

function pairsOf(
	codes: readonly number[],
	groups: readonly (readonly ValueCount[])[],
	{ test, pairs }: GroupComparison,
	level: number
): GroupPair[] {
	const table = tableOf(groups, ({ n }) => n);
	const means = compareGroupMeans(table, valuesOf(groups), level);
	// Of two groups the test of all is the test of the pair.
	const two = test && groups.length === 2 ? [{ first: 0, second: 1, adjustedP: test.p }] : [];
	return (pairs ?? two).map(({ first, second, adjustedP }) => {
		const interval = means.pairs?.find((one) => one.first === first && one.second === second);
		const [a, b] = [means.moments[first], means.moments[second]];
		return {
			a: codes[first] ?? 0,
			b: codes[second] ?? 0,
			difference: a && b ? b.mean - a.mean : null,
			low: interval?.low ?? null,
			high: interval?.high ?? null,
			p: adjustedP,
			effect: measureCliffsDelta(table[second] ?? [], table[first] ?? []),
			verdict: verdictOf(isSignificant(test) && adjustedP < alpha, interval)
		};
	});
}

/** Where there is no interval, because the answers of a group do not vary, ranks alone decide. */
function verdictOf(
	isLikely: boolean,
	interval: { readonly low: number; readonly high: number } | undefined
): Verdict {
	const leavesOutZero = !interval || interval.low > 0 || interval.high < 0;
	return isLikely && leavesOutZero ? 'differs' : 'cannot_tell';
}
