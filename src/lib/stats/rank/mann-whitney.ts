import type { Effect, TestResult } from '$lib/survey/estimate';
import { testLinear } from '../contingency/linear';
import { dropEmptyMargins } from '../contingency/table';
import { doubleMidranks } from './midranks';

/**
 * The Wilcoxon-Mann-Whitney test of two groups, from the number of answers at each value, lowest first.
 * z is positive when the first group is higher. Ties are handled by midranks; p is that of the exact
 * permutation distribution where that is feasible, otherwise the normal one with the variance that the
 * ties leave and without continuity correction. Null when a group is empty; p is 1 when all are equal.
 * R: `coin::wilcox_test(value ~ group, distribution = "exact")`.
 *
 * It is the linear-by-linear test of the two groups by their midranks. `steps` bounds the exact method.
 */
export function testMannWhitney(
	first: readonly number[],
	second: readonly number[],
	steps?: number
): TestResult | null {
	const table = dropEmptyMargins([first, second]);
	if (table.rows.length < 2) return null;
	const name = 'mann-whitney';
	const scores = { rows: [1, 0], columns: doubleMidranks(table.columns) };
	const test = testLinear(table, scores, steps);
	if (test === null) return { name, statistic: 0, df: null, p: 1, how: 'exact', error: null };
	return { ...test, name };
}

/**
 * Cliff's delta: the share of pairs in which the first group's answer is the higher one, less the share in
 * which it is the lower one; -1 to 1. Null when a group is empty or all are equal. Cliff 1993;
 * R: `effectsize::rank_biserial`.
 */
export function measureCliffsDelta(first: readonly number[], second: readonly number[]): Effect {
	const table = dropEmptyMargins([first, second]);
	const [a, b] = table.rows;
	if (a === undefined || b === undefined || table.columns.length < 2) {
		return { name: 'cliffs-delta', value: null };
	}
	let [belowA, belowB] = [0, 0];
	let balance = 0;
	for (const column of table.columns.keys()) {
		const countA = table.counts[0]?.[column] ?? 0;
		const countB = table.counts[1]?.[column] ?? 0;
		balance += countA * belowB - countB * belowA;
		belowA += countA;
		belowB += countB;
	}
	return { name: 'cliffs-delta', value: balance / a / b };
}
