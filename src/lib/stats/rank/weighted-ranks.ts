import type { TestResult } from '$lib/survey/estimate';
import {
	degreesOfFreedom,
	estimateCovariance,
	weighTable,
	type WeightedTable
} from '../contingency/weighted-table';
import { columnSums } from '../contingency/table';
import { fisherCdf } from '../distributions/fisher-f';
import { solve } from '../solve';
import { sum } from '../sum';

/**
 * Whether groups differ in the ranks of weighted answers: the design-based test of Lumley and Scott 2013.
 * Rows of the table are groups, columns are values, lowest first. The mean rank of each group is
 * compared with that of the first, by an F test on the design's degrees of freedom; with two groups the
 * statistic is the t whose square it is, positive when the second group is higher. Null for fewer than
 * two groups, or without degrees of freedom; p is 1 when all are equal. R: `survey::svyranktest`.
 *
 * Ranks are estimated for the population: the weight below a value and half of its own.
 */
export function testWeightedRanks(table: WeightedTable): TestResult | null {
	const weights = weighTable(table);
	const total = sum(weights.flat());
	const sizes = weights.map(sum);
	const groups = sizes.flatMap((size, group) => (size > 0 ? [group] : []));
	const df = groups.length - 1;
	const df2 = degreesOfFreedom(table) - df;
	if (df < 1 || df2 <= 0) return null;
	const facts = { name: 'weighted-ranks', how: 'asymptotic', error: null } as const;
	const ranks = rankShares(columnSums(weights), total);
	const means = weights.map((row, group) => {
		return sum(row.map((weight, value) => weight * (ranks[value] ?? 0))) / (sizes[group] ?? 1);
	});
	// What an answer of weight 1 adds to its own group's mean rank.
	const influence = (group: number) =>
		weights.flatMap((row, other) =>
			row.map((_, value) =>
				other === group ? ((ranks[value] ?? 0) - (means[group] ?? 0)) / (sizes[group] ?? 1) : 0
			)
		);
	const [first, ...later] = groups.map((group) => ({
		mean: means[group] ?? 0,
		influence: influence(group)
	}));
	const differences = later.map(({ mean }) => mean - (first?.mean ?? 0));
	const covariance = estimateCovariance(
		table,
		later.map((group) => group.influence.map((value, i) => value - (first?.influence[i] ?? 0)))
	);
	if (differences.every((difference) => difference === 0)) {
		return { ...facts, statistic: 0, df, df2, p: 1 };
	}
	const solved = solve(
		covariance,
		differences.map((difference) => [difference])
	);
	if (solved === null) return null;
	const f = sum(differences.map((difference, i) => difference * (solved[i]?.[0] ?? 0))) / df;
	const statistic = df === 1 ? Math.sign(differences[0] ?? 0) * Math.sqrt(f) : f;
	return { ...facts, statistic, df, df2, p: fisherCdf(f, df, df2, { upper: true }) };
}

/** The estimated rank of each value as a share of the population. */
function rankShares(columns: readonly number[], total: number): number[] {
	let below = 0;
	return columns.map((weight) => {
		const rank = (below + weight / 2) / total;
		below += weight;
		return rank;
	});
}
