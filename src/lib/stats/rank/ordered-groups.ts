import type { TestResult } from '$lib/survey/estimate';
import { testLinear } from '../contingency/linear';
import { dropEmptyMargins, type CountMatrix } from '../contingency/table';
import { doubleMidranks } from './midranks';

/**
 * Whether answers rise (positive) or fall over groups in order: the linear-by-linear test of the places of the groups
 * by the midranks of the answers, of two answers that of Cochran and Armitage. A row of counts for each group, an
 * empty one where a group has no answers but its place; lowest answer first. p is exact where that is feasible.
 * Null for fewer than two groups with answers; p is 1 when all are equal.
 * R: `coin::independence_test(rank(answer) ~ place, distribution = "exact")`.
 */
export function testOrderedGroups(groups: CountMatrix): TestResult | null {
	const table = dropEmptyMargins(groups);
	if (table.rows.length < 2) return null;
	const scores = { rows: table.rowPlaces, columns: doubleMidranks(table.columns) };
	const all = { name: 'linear-by-linear', statistic: 0, df: null, p: 1, error: null } as const;
	return testLinear(table, scores) ?? { ...all, how: 'exact' };
}
