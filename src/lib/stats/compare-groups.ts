import type { Effect, TestResult } from '$lib/survey/estimate';
import { dropEmptyMargins, smallest, type CountMatrix } from './contingency/table';
import type { WeightedTable } from './contingency/weighted-table';
import { compareMeans, type MeanPair } from './means/games-howell';
import { measureHedgesG } from './means/hedges-g';
import { findMoments, type Moments } from './means/moments';
import { testWelch } from './means/welch';
import { measureEpsilonSquared, testKruskalWallis } from './rank/kruskal-wallis';
import { measureCliffsDelta, testMannWhitney } from './rank/mann-whitney';
import { compareByDunn, compareByMannWhitney, type GroupPair } from './rank/pairs';
import { testWeightedRanks } from './rank/weighted-ranks';

/** Why this test and no other. */
export type GroupReason =
	| 'one_group'
	| 'two_groups'
	| 'several_groups'
	| 'several_small_groups'
	| 'small_groups_too_many_for_permutation'
	| 'weighted';

/** Whether groups answered differently on a scale. */
export interface GroupComparison {
	/** Null for fewer than two groups with answers. */
	readonly test: TestResult | null;
	/** Cliff's delta of two groups (second over first), epsilon squared of more. */
	readonly effect: Effect;
	/** Every pair of groups, by place; null for two groups, or more than 26. */
	readonly pairs: readonly GroupPair[] | null;
	/** Answers in all groups. */
	readonly n: number;
	readonly reason: GroupReason;
}

/** A group with fewer answers is small: its ranks are not taken for normal. */
const smallGroup = 10;
/** More groups make too many pairs to read. */
const mostGroups = 26;

/**
 * Compares how groups answered on a scale by the ranks of the answers: a row of counts for each group,
 * lowest value first. Two groups by Mann-Whitney, positive when the second is higher. More by
 * Kruskal-Wallis, with a permutation p when a group has under 10 answers; their pairs by Mann-Whitney
 * when a group is small and by Dunn's test otherwise, both with Holm's adjustment. Groups without answers
 * are left out.
 */
export function compareGroups(groups: CountMatrix): GroupComparison {
	const table = dropEmptyMargins(groups);
	const [first, second] = table.counts;
	const { n } = table;
	if (first === undefined || second === undefined) {
		const effect = { name: 'cliffs-delta', value: null };
		return { test: null, effect, pairs: null, n, reason: 'one_group' };
	}
	if (table.rows.length === 2) {
		const test = testMannWhitney(second, first);
		const effect = measureCliffsDelta(second, first);
		return { test, effect, pairs: null, n, reason: 'two_groups' };
	}
	const small = smallest(table.rows) < smallGroup;
	const test = testKruskalWallis(groups, { permutation: small });
	const effect = measureEpsilonSquared(groups);
	const compare = small ? compareByMannWhitney : compareByDunn;
	const pairs = table.rows.length > mostGroups ? null : compare(groups);
	return { test, effect, pairs, n, reason: reasonFor(small, test) };
}

function reasonFor(small: boolean, test: TestResult | null): GroupReason {
	if (!small) return 'several_groups';
	return test?.how === 'asymptotic'
		? 'small_groups_too_many_for_permutation'
		: 'several_small_groups';
}

/** The same for weighted answers: no exact test holds, so the design-based one is used, without pairs. */
export function compareWeightedGroups(table: WeightedTable): GroupComparison {
	const test = testWeightedRanks(table);
	const effect = { name: 'cliffs-delta', value: null };
	return { test, effect, pairs: null, n: table.n, reason: 'weighted' };
}

/** Whether the means of groups differ. */
export interface MeanComparison {
	/** By place; null for a group without answers. */
	readonly moments: readonly (Moments | null)[];
	/** Welch's test; null when a group has too few answers or no variance. */
	readonly test: TestResult | null;
	/** Hedges' g of two groups, second less first; null for more. */
	readonly effect: Effect | null;
	/** By place among the groups with answers. */
	readonly pairs: readonly MeanPair[] | null;
}

/**
 * Compares the means of groups whose variances may differ: Welch's test, Games-Howell for every pair, and
 * Hedges' g of two groups. `values` says what each column of counts is worth.
 */
export function compareGroupMeans(
	groups: CountMatrix,
	values: readonly number[],
	level: number
): MeanComparison {
	const moments = groups.map((counts) => findMoments(counts, values));
	const present = moments.filter((group) => group !== null);
	const [first, second, third] = present;
	return {
		moments,
		test: testWelch(present),
		effect: first && second && !third ? measureHedgesG(first, second) : null,
		pairs: compareMeans(present, level)
	};
}
