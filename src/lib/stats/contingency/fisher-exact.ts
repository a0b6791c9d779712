import { Budget } from './fillings';
import { improbability, sumImprobableTables, unit } from './fisher-network';
import { sum } from '../sum';
import type { FilledTable } from './table';

/** Steps that the exact test may take before it gives up. */
const fisherSteps = 10_000_000;

/** Tables whose probability exceeds the observed one by less than this share count as equally probable. */
const tolerance = 1e-7;

/** Beyond this many answers logarithms of factorials lose the digits that ties are told by. */
const largestNetwork = 10_000;

/**
 * P of the Fisher-Freeman-Halton test: the probability, given the margins, of all tables that are at most
 * as probable as this one. Null when finding it takes more than `steps`. R: `fisher.test`.
 */
export function findFisherP(table: FilledTable, steps: number = fisherSteps): number | null {
	// With a single row or column there is no other table.
	if (table.rows.length < 2 || table.columns.length < 2) return 1;
	if (table.rows.length === 2 && table.columns.length === 2) {
		return findTwoByTwoP(
			table.counts[0]?.[0] ?? 0,
			table.rows[0] ?? 0,
			table.columns[0] ?? 0,
			table.n
		);
	}
	if (table.n > largestNetwork) return null;
	const [fewer, more] =
		table.rows.length <= table.columns.length
			? [table.rows, table.columns]
			: [table.columns, table.rows];
	const smallestFirst = [...more].sort((a, b) => a - b);
	const observed = sum(table.counts.flat().map(improbability));
	const limit = observed - tolerance / unit;
	return sumImprobableTables(fewer, smallestFirst, limit, new Budget(steps));
}

/**
 * Fisher's exact p for `count` of the first `row` in the first `column` of n. Terms relative to the most
 * probable table, so that a million answers neither overflow nor cost digits.
 */
export function findTwoByTwoP(count: number, row: number, column: number, n: number): number {
	const least = Math.max(0, row + column - n);
	const most = Math.min(row, column);
	const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (n + 2))));
	const terms = new Map<number, number>([[mode, 1]]);
	for (let x = mode, term = 1; x < most && term > 0; x++) {
		term *= ((row - x) / (x + 1)) * ((column - x) / (n - row - column + x + 1));
		terms.set(x + 1, term);
	}
	for (let x = mode, term = 1; x > least && term > 0; x--) {
		term *= (x / (row - x + 1)) * ((n - row - column + x) / (column - x + 1));
		terms.set(x - 1, term);
	}
	const limit = (terms.get(count) ?? 0) * (1 + tolerance);
	let [whole, tail] = [0, 0];
	for (const term of [...terms.values()].sort((a, b) => a - b)) {
		whole += term;
		if (term <= limit) tail += term;
	}
	return tail / whole;
}
