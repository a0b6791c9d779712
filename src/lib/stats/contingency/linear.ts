import type { TestResult } from '$lib/survey/estimate';
import { normalCdf } from '../distributions/normal';
import { sum } from '../sum';
import { Budget } from './fillings';
import { findLinearP } from './linear-exact';
import type { FilledTable } from './table';

/** How far apart rows and columns lie: a whole number for each, such as their places on a scale. */
export interface Scores {
	readonly rows: readonly number[];
	readonly columns: readonly number[];
}

/** Steps that the exact test may take before it gives up. */
export const linearSteps = 10_000_000;

/**
 * The linear-by-linear test of two ordered variables: z is positive when high goes with high. Its p is the
 * exact one of the permutation distribution when that takes at most `steps`, otherwise the normal one.
 * Null for a table of one row or one column. Throws when a score is not a whole number.
 * Agresti 2002, section 3.4; R: `coin::lbl_test(table, distribution = "exact")`.
 */
export function testLinear(
	table: FilledTable,
	scores: Scores = placesOf(table),
	steps: number = linearSteps
): TestResult | null {
	checkScores(scores.rows, table.rows);
	checkScores(scores.columns, table.columns);
	const z = standardise(table, scores);
	if (z === null) return null;
	const exact = findLinearP(table, scores, new Budget(steps));
	const p = exact ?? Math.min(1, 2 * normalCdf(Math.abs(z), { upper: true }));
	const how = exact === null ? 'asymptotic' : 'exact';
	return { name: 'linear-by-linear', statistic: z, df: null, p, how, error: null };
}

/** The places that rows and columns had before empty ones were dropped: a gap on a scale stays a gap. */
function placesOf(table: FilledTable): Scores {
	return { rows: table.rowPlaces, columns: table.columnPlaces };
}

/** The statistic less its expectation, over its standard deviation; null when it cannot vary. */
function standardise(table: FilledTable, scores: Scores): number | null {
	const rows = centre(scores.rows, table.rows, table.n);
	const columns = centre(scores.columns, table.columns, table.n);
	const variance = (rows.squares * columns.squares) / (table.n - 1);
	if (!(variance > 0)) return null;
	const statistic = sum(
		table.counts.map((row, i) => {
			return (rows.scores[i] ?? 0) * sum(row.map((count, j) => count * (columns.scores[j] ?? 0)));
		})
	);
	return statistic / Math.sqrt(variance);
}

function centre(scores: readonly number[], counts: readonly number[], n: number) {
	const mean = sum(scores.map((score, i) => score * (counts[i] ?? 0))) / n;
	const centred = scores.map((score) => score - mean);
	return { scores: centred, squares: sum(centred.map((s, i) => s * s * (counts[i] ?? 0))) };
}

function checkScores(scores: readonly number[], margin: readonly number[]): void {
	if (scores.length !== margin.length) throw new RangeError('Not one score for each margin');
	const bad = scores.find((score) => !Number.isSafeInteger(score));
	if (bad !== undefined) throw new RangeError(`Not a score: ${bad}`);
}
