import { adjustPValues } from '../adjust';
import { normalCdf } from '../distributions/normal';
import type { GroupCount } from '../difference';
import { columnSums, checkTable, type CountMatrix } from './table';

/** For one cell of a table of column percentages: the columns whose share is lower, by place. */
export type Letters = readonly number[];

/** Columns with fewer answers are compared with none. */
const smallestLetterBase = 10;
/** There are no more letters. */
export const mostLetterColumns = 26;
const level = 0.05;

/**
 * Column letters: in each row, which columns have a larger share of their answers there than which others.
 * Every pair of columns is compared by the pooled z test, with Holm's adjustment over the pairs of the
 * row. All cells are without letters unless the test of the whole table has p < 0.05, and so is a column
 * with fewer than 10 answers. Null when there are more columns than letters.
 */
export function findLetters(table: CountMatrix, wholeTableP: number): Letters[][] | null {
	checkTable(table);
	const bases = columnSums(table);
	if (bases.length > mostLetterColumns) return null;
	const compared = bases.flatMap((base, place) => (base >= smallestLetterBase ? [place] : []));
	const pairs = compared.flatMap((first, i) => {
		return compared.slice(i + 1).map((second) => ({ first, second }));
	});
	return table.map((row) => {
		const letters = row.map((): number[] => []);
		if (wholeTableP >= level) return letters;
		const share = (place: number) => ({ count: row[place] ?? 0, n: bases[place] ?? 0 });
		const tests = pairs.map(({ first, second }) => comparePooled(share(first), share(second)));
		const adjusted = adjustPValues(
			tests.map(({ p }) => p),
			'holm'
		);
		for (const [i, { first, second }] of pairs.entries()) {
			if ((adjusted[i] ?? 1) >= level) continue;
			const [higher, lower] = (tests[i]?.z ?? 0) > 0 ? [second, first] : [first, second];
			letters[higher]?.push(lower);
		}
		return letters.map((lower) => lower.sort((a, b) => a - b));
	});
}

/**
 * The z test of two shares with pooled variance: z is positive when the second is larger, and 0 when
 * neither varies. R: `prop.test(counts, ns, correct = FALSE)`, whose statistic is z squared.
 */
export function comparePooled(first: GroupCount, second: GroupCount): { z: number; p: number } {
	const pooled = (first.count + second.count) / (first.n + second.n);
	const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
	if (!(variance > 0)) return { z: 0, p: 1 };
	const z = (second.count / second.n - first.count / first.n) / Math.sqrt(variance);
	return { z, p: Math.min(1, 2 * normalCdf(Math.abs(z), { upper: true })) };
}
