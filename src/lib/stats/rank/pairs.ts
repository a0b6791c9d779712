import type { TestResult } from '$lib/survey/estimate';
import { adjustPValues } from '../adjust';
import { linearSteps } from '../contingency/linear';
import { dropEmptyMargins, type CountMatrix } from '../contingency/table';
import { normalCdf } from '../distributions/normal';
import { doubleMidranks, tieSum } from './midranks';
import { testMannWhitney } from './mann-whitney';

/** Two groups by their places, compared. */
export interface GroupPair {
	readonly first: number;
	readonly second: number;
	/** Positive when the second, later group is higher. */
	readonly z: number;
	readonly p: number;
	/** With Holm's adjustment over all pairs. */
	readonly adjustedP: number;
	readonly how: TestResult['how'];
}

/** Steps that the exact tests of all pairs together may take. */
const pairSteps = 30_000_000;

/**
 * Dunn's test of every pair of groups that have answers, with the ranks of all groups together and their
 * ties, and Holm's adjustment. Dunn 1964; R: `rstatix::dunn_test(p.adjust.method = "holm")`.
 */
export function compareByDunn(groups: CountMatrix): GroupPair[] {
	const table = dropEmptyMargins(groups);
	const { n, rows, columns } = table;
	const ranks = doubleMidranks(columns);
	const means = table.counts.map((row, i) => {
		const double = row.reduce((sum, count, column) => sum + count * (ranks[column] ?? 0), 0);
		return double / 2 / (rows[i] ?? 1);
	});
	const variance = (n * (n + 1)) / 12 - tieSum(columns) / (12 * (n - 1));
	return comparePairs(table.rowPlaces, (first, second) => {
		if (columns.length < 2) return { z: 0, p: 1, how: 'exact' };
		const error = Math.sqrt(variance * (1 / (rows[first] ?? 1) + 1 / (rows[second] ?? 1)));
		const z = ((means[second] ?? 0) - (means[first] ?? 0)) / error;
		const p = Math.min(1, 2 * normalCdf(Math.abs(z), { upper: true }));
		return { z, p, how: 'asymptotic' };
	});
}

/**
 * The Mann-Whitney test of every pair of groups that have answers, with Holm's adjustment. Exact where
 * that is feasible; the more pairs there are, the smaller the groups must be for it.
 */
export function compareByMannWhitney(groups: CountMatrix): GroupPair[] {
	const table = dropEmptyMargins(groups);
	const pairs = (table.rows.length * (table.rows.length - 1)) / 2;
	const steps = Math.min(linearSteps, pairSteps / pairs);
	return comparePairs(table.rowPlaces, (first, second) => {
		const test = testMannWhitney(table.counts[second] ?? [], table.counts[first] ?? [], steps);
		return { z: test?.statistic ?? 0, p: test?.p ?? 1, how: test?.how ?? 'exact' };
	});
}

function comparePairs(
	places: readonly number[],
	compare: (first: number, second: number) => Pick<GroupPair, 'z' | 'p' | 'how'>
): GroupPair[] {
	const pairs = places.flatMap((place, first) => {
		return places.slice(first + 1).map((later, i) => {
			return { first: place, second: later, ...compare(first, first + 1 + i) };
		});
	});
	const adjusted = adjustPValues(
		pairs.map(({ p }) => p),
		'holm'
	);
	return pairs.map((pair, i) => ({ ...pair, adjustedP: adjusted[i] ?? 1 }));
}
