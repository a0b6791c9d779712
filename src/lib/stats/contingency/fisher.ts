import type { TestResult } from '$lib/survey/estimate';
import { logFactorial } from '../distributions/log-gamma';
import { findFisherP } from './fisher-exact';
import { findDrawnP, mostDrawable } from './monte-carlo';
import type { CountMatrix, FilledTable } from './table';

/**
 * The Fisher-Freeman-Halton test of independence: exact where that is feasible, otherwise by drawing
 * tables; null for a table of one row or one column, or so large that neither is feasible.
 * R: `fisher.test(table)`.
 */
export function testFisher(table: FilledTable): TestResult | null {
	if (table.rows.length < 2 || table.columns.length < 2) return null;
	const facts = { name: 'fisher-freeman-halton', statistic: null, df: null };
	const exact = findFisherP(table);
	if (exact !== null) return { ...facts, p: exact, how: 'exact', error: null };
	if (table.n > mostDrawable) return null;
	const logs = logFactorials(table.n);
	/** Minus the logarithm of the table's probability, but for a constant of its margins. */
	const improbability = (counts: CountMatrix) => {
		let total = 0;
		for (const row of counts) for (const count of row) total += logs[count] ?? 0;
		return total;
	};
	const limit = improbability(table.counts) - tolerance;
	const drawn = findDrawnP(table, (other) => improbability(other) >= limit);
	return drawn && { ...facts, p: drawn.p, how: 'monte_carlo', error: drawn.error };
}

/** Tables count as equally probable when the logarithms of their probabilities are this near. */
const tolerance = 1e-7;

function logFactorials(n: number): Float64Array {
	return Float64Array.from({ length: n + 1 }, (_, i) => logFactorial(i));
}
