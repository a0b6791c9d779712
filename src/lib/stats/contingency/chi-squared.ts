import type { Effect, TestResult } from '$lib/survey/estimate';
import { chiSquaredCdf } from '../distributions/chi-squared';
import { sum } from '../sum';
import { smallest, type FilledTable } from './table';

/**
 * Pearson's chi-squared test of independence, without continuity correction; null for a table of one row
 * or one column. R: `chisq.test(table, correct = FALSE)`.
 */
export function testChiSquared(table: FilledTable): TestResult | null {
	const df = (table.rows.length - 1) * (table.columns.length - 1);
	if (df <= 0) return null;
	const statistic = chiSquared(table);
	const p = chiSquaredCdf(statistic, df, { upper: true });
	return { name: 'chi-squared', statistic, df, p, how: 'asymptotic', error: null };
}

/** The smallest number of answers that a cell would hold if rows and columns had nothing to do with each other. */
export function smallestExpected(table: FilledTable): number {
	if (table.n === 0) return 0;
	return (smallest(table.rows) / table.n) * smallest(table.columns);
}

/**
 * Cramer's V with Bergsma's correction, which is 0 on average when there is no association (Bergsma 2013).
 * 0 to 1; null when either variable has one value only, or so few answers that nothing is left to correct.
 * R: `effectsize::cramers_v(table, adjust = TRUE)`.
 */
export function measureCramersV(table: FilledTable): Effect {
	const [rows, columns] = [table.rows.length, table.columns.length];
	return { name: 'cramers-v', value: correctedV(chiSquared(table), rows, columns, table.n) };
}

/** Cramer's V with Bergsma's correction, from Pearson's statistic; null when there is none. */
export function correctedV(
	statistic: number,
	rows: number,
	columns: number,
	n: number
): number | null {
	if (rows < 2 || columns < 2) return null;
	const corrected = (count: number) => count - (count - 1) ** 2 / (n - 1);
	const most = Math.min(corrected(rows), corrected(columns)) - 1;
	if (!(most > 0)) return null;
	const phiSquared = Math.max(0, statistic / n - ((rows - 1) * (columns - 1)) / (n - 1));
	return Math.min(1, Math.sqrt(phiSquared / most));
}

function chiSquared({ counts, rows, columns, n }: FilledTable): number {
	return sum(
		counts.map((row, i) => {
			const share = (rows[i] ?? 0) / n;
			return sum(
				row.map((count, j) => {
					const expected = share * (columns[j] ?? 0);
					return (count - expected) ** 2 / expected;
				})
			);
		})
	);
}
