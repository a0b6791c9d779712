import type { Effect, TestResult } from '$lib/survey/estimate';
import { fisherCdf } from '../distributions/fisher-f';
import { solve } from '../solve';
import { sum } from '../sum';
import { correctedV } from './chi-squared';
import {
	degreesOfFreedom,
	estimateCovariance,
	weighTable,
	type WeightedTable
} from './weighted-table';
import { columnSums } from './table';

/** A weighted test of independence with its effect. */
export interface WeightedAssociation {
	readonly test: TestResult | null;
	readonly effect: Effect;
}

/** Larger tables would take minutes: their interactions are a matrix of this many squared. */
const mostInteractions = 200;

/**
 * Pearson's test of independence for weighted, stratified or clustered answers, with the second-order
 * correction of Rao and Scott 1984 as an F test. No test without an association to test, without degrees
 * of freedom, or when the design leaves the table without variance. R: `survey::svychisq(statistic = "F")`.
 */
export function testRaoScott(table: WeightedTable): WeightedAssociation {
	const all = weighTable(table);
	const total = sum(all.flat());
	const rowPlaces = filled(all.map(sum));
	const columnPlaces = filled(columnSums(all));
	const pick = <T>(table: readonly (readonly T[])[]) =>
		rowPlaces.map((i) => columnPlaces.flatMap((j) => table[i]?.slice(j, j + 1) ?? []));
	const shares = pick(all).map((row) => row.map((weight) => weight / total));
	const rows = shares.map(sum);
	const columns = columnSums(shares);
	const [r, c] = [rows.length, columns.length];
	const statistic =
		table.n *
		sum(
			shares.flatMap((row, i) => {
				return row.map((share, j) => {
					const expected = (rows[i] ?? 0) * (columns[j] ?? 0);
					return (share - expected) ** 2 / expected;
				});
			})
		);
	const effect = { name: 'cramers-v', value: correctedV(statistic, r, c, table.n) };
	const interactions = (r - 1) * (c - 1);
	const units = degreesOfFreedom(table);
	if (interactions <= 0 || interactions > mostInteractions || units <= 0) {
		return { test: null, effect };
	}
	const places = { all, rowPlaces, columnPlaces, total };
	const ratios = designEffects(table, shares.flat(), contrasts(r, c), places);
	if (ratios === null) return { test: null, effect };
	const trace = sum(ratios.map((row, i) => row[i] ?? 0));
	const traceOfSquare = sum(
		ratios.flatMap((row, i) => row.map((value, j) => value * (ratios[j]?.[i] ?? 0)))
	);
	if (!(trace > 0)) return { test: null, effect };
	const df = trace ** 2 / traceOfSquare;
	const df2 = df * units;
	const f = statistic / trace;
	const p = fisherCdf(f, df, df2, { upper: true });
	const test = {
		name: 'rao-scott',
		statistic: f,
		df,
		df2,
		p,
		how: 'asymptotic',
		error: null
	} as const;
	return { test, effect };
}

interface Places {
	readonly all: readonly (readonly number[])[];
	readonly rowPlaces: readonly number[];
	readonly columnPlaces: readonly number[];
	readonly total: number;
}

/** The generalised design effects: what the design makes of the covariance that simple sampling would give. */
function designEffects(
	table: WeightedTable,
	shares: readonly number[],
	contrasts: readonly (readonly number[])[],
	places: Places
): number[][] | null {
	const scores = contrasts.map((contrast) => {
		return contrast.map((value, cell) => (shares[cell] ? value / shares[cell] : 0));
	});
	const simple = scores.map((a) => {
		return contrasts.map((b) => sum(a.map((value, cell) => value * (b[cell] ?? 0))) / table.n);
	});
	const linearised = scores.map((score) => {
		const mean = sum(score.map((value, cell) => value * (shares[cell] ?? 0)));
		return spread(
			score.map((value) => (value - mean) / places.total),
			places
		);
	});
	return solve(simple, estimateCovariance(table, linearised));
}

/** Scores of the filled rows and columns, laid out over all rows and columns of the table. */
function spread(score: readonly number[], { all, rowPlaces, columnPlaces }: Places): number[] {
	const wide = all.map((row) => row.map(() => 0));
	for (const [i, row] of rowPlaces.entries()) {
		for (const [j, column] of columnPlaces.entries()) {
			const target = wide[row];
			if (target) target[column] = score[i * columnPlaces.length + j] ?? 0;
		}
	}
	return wide.flat();
}

/** A basis of what is left of a table's cells once rows and columns are accounted for, cell by cell. */
function contrasts(rows: number, columns: number): number[][] {
	const deviations = (count: number) =>
		Array.from({ length: count - 1 }, (_, k) => {
			return Array.from({ length: count }, (_, i) => (i === k ? 1 : 0) - 1 / count);
		});
	return deviations(rows).flatMap((a) => {
		return deviations(columns).map((b) => a.flatMap((x) => b.map((y) => x * y)));
	});
}

function filled(sums: readonly number[]): number[] {
	return sums.flatMap((total, place) => (total > 0 ? [place] : []));
}
