import type { Effect, TestResult } from '$lib/survey/estimate';
import { Budget } from '../contingency/fillings';
import { findDrawnP } from '../contingency/monte-carlo';
import { dropEmptyMargins, type CountMatrix, type FilledTable } from '../contingency/table';
import { chiSquaredCdf } from '../distributions/chi-squared';
import { findKruskalP } from './kruskal-exact';
import { doubleMidranks, tieSum } from './midranks';

/** Steps that the exact test may take before it gives up. */
const kruskalSteps = 3_000_000;

/**
 * The Kruskal-Wallis test of several groups, a row of counts for each, lowest value first. With
 * `permutation`, p comes from the permutation distribution: exact where that is feasible, otherwise by
 * drawing tables; without it, or when neither is feasible, it is that of chi-squared. Null for fewer than
 * two groups with answers; p is 1 when all are equal. R: `kruskal.test`.
 */
export function testKruskalWallis(
	groups: CountMatrix,
	options: { readonly permutation: boolean }
): TestResult | null {
	const table = dropEmptyMargins(groups);
	const df = table.rows.length - 1;
	if (df < 1) return null;
	const name = 'kruskal-wallis';
	if (table.columns.length < 2) {
		return { name, statistic: 0, df, p: 1, how: 'exact', error: null };
	}
	const ranks = doubleMidranks(table.columns);
	const observed = sumOfSquares(table.counts, ranks);
	const statistic = standardise(observed, table);
	if (options.permutation) {
		const exact = findKruskalP(table, ranks, observed, new Budget(kruskalSteps));
		if (exact !== null) return { name, statistic, df, p: exact, how: 'exact', error: null };
		const limit = observed * (1 - rounding);
		const drawn = findDrawnP(table, (other) => sumOfSquares(other, ranks) >= limit);
		if (drawn) {
			return { name, statistic, df, p: drawn.p, how: 'monte_carlo', error: drawn.error };
		}
	}
	const p = chiSquaredCdf(statistic, df, { upper: true });
	return { name, statistic, df, p, how: 'asymptotic', error: null };
}

/** How much of the variance of the ranks lies between groups: H / (n - 1). Null when all are equal. */
export function measureEpsilonSquared(groups: CountMatrix): Effect {
	const table = dropEmptyMargins(groups);
	const name = 'epsilon-squared';
	if (table.rows.length < 2 || table.columns.length < 2) return { name, value: null };
	const observed = sumOfSquares(table.counts, doubleMidranks(table.columns));
	return { name, value: Math.min(1, standardise(observed, table) / (table.n - 1)) };
}

/** Sums that are equal but for rounding differ by less than this share. */
export const rounding = 1e-11;

/** The squares of the groups' rank sums (twice them) over their sizes: H grows with it and nothing else. */
function sumOfSquares(counts: CountMatrix, ranks: readonly number[]): number {
	let total = 0;
	for (const row of counts) {
		let [rankSum, size] = [0, 0];
		for (let column = 0; column < row.length; column++) {
			const count = row[column] ?? 0;
			rankSum += count * (ranks[column] ?? 0);
			size += count;
		}
		total += (rankSum * rankSum) / size;
	}
	return total;
}

/** H, with the correction for ties. */
function standardise(squares: number, { n, columns }: FilledTable): number {
	const mean = n * (n + 1) ** 2;
	const h = (3 * (squares - mean)) / (n * (n + 1));
	return Math.max(0, h / (1 - tieSum(columns) / (n * (n * n - 1))));
}
