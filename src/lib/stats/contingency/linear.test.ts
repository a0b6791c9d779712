import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { arbitraryTable } from './test-arbitrary-table';
import { everyTable } from './test-every-table';
import { testLinear } from './linear';
import { dropEmptyMargins, type CountMatrix } from './table';

const table = [
	[7, 3, 2, 0],
	[1, 4, 6, 3],
	[0, 2, 5, 9]
];

describe('testLinear', () => {
	it('is exact for a small table', () => {
		// R 4.2.2, coin 1.4.2: lbl_test(as.table(m)); p by enumeration of all tables with these margins
		const test = testLinear(dropEmptyMargins(table));
		expect(test?.how).toBe('exact');
		expectNear([test?.statistic], [4.3939150191883876], 1e-12);
		expectNear([test?.p], [1.75816120570917e-6], 1e-12);
	});

	// R 4.2.2, coin 1.4.2: statistic and pvalue of lbl_test(as.table(m))
	it.each<[number[][], number, number]>([
		[table, 4.3939150191883876, 1.1132734929253374e-5],
		[
			[
				[1, 3, 10, 6],
				[2, 3, 10, 7],
				[1, 6, 14, 12],
				[0, 1, 9, 11]
			],
			1.72713291923136,
			0.0841437947064283
		],
		[
			[
				[3, 1, 0, 2, 1],
				[1, 4, 1, 0, 2],
				[0, 1, 5, 1, 1]
			],
			0.97642904228509952,
			0.32885189531444947
		]
	])('is normal when the exact p takes too long', (counts, z, p) => {
		const test = testLinear(dropEmptyMargins(counts), undefined, 0);
		expect(test?.how).toBe('asymptotic');
		expectNear([test?.statistic, test?.p], [z, p]);
	});

	it('uses other scores when told to', () => {
		// R 4.2.2, coin 1.4.2: lbl_test(as.table(m), scores = list(Var1 = 0:2, Var2 = c(0, 1, 2, 5)))
		const scores = { rows: [0, 1, 2], columns: [0, 1, 2, 5] };
		expectNear([testLinear(dropEmptyMargins(table), scores, 0)?.p], [3.6633108302375206e-5]);
	});

	it('keeps the distance that an empty answer leaves', () => {
		const gap = [
			[4, 0, 1],
			[1, 0, 5],
			[0, 0, 3],
			[2, 0, 2]
		];
		const closed = gap.map(([first, , last]) => [first ?? 0, last ?? 0]);
		const far = [
			[4, 1, 0, 1],
			[1, 1, 0, 5]
		];
		expectNear(
			[testLinear(dropEmptyMargins(gap))?.p],
			[testLinear(dropEmptyMargins(closed))?.p ?? null],
			1e-12
		);
		expect(testLinear(dropEmptyMargins(far))?.statistic).not.toBeCloseTo(
			testLinear(dropEmptyMargins(far.map(([a, b, , d]) => [a ?? 0, b ?? 0, d ?? 0])))?.statistic ??
				0,
			3
		);
	});

	it('is the sum over all tables that lie as far out', () => {
		const sumOf = (counts: CountMatrix) =>
			counts.flatMap((row, i) => row.map((count, j) => count * i * j)).reduce((a, b) => a + b, 0);
		fc.assert(
			fc.property(arbitraryTable({ rows: 4, columns: 4, most: 2 }), (counts) => {
				const filled = dropEmptyMargins(counts);
				const [r, c] = [filled.rows.length, filled.columns.length];
				fc.pre(r > 1 && c > 1 && filled.n <= 12);
				const all = everyTable(filled.rows, filled.columns);
				const mean = all.reduce((sum, o) => sum + o.probability * sumOf(o.table), 0);
				const far = Math.abs(sumOf(filled.counts) - mean) - 1e-9;
				const p = all
					.filter((other) => Math.abs(sumOf(other.table) - mean) >= far)
					.reduce((sum, { probability }) => sum + probability, 0);
				const scores = { rows: [...filled.rows.keys()], columns: [...filled.columns.keys()] };
				expectNear([testLinear(filled, scores)?.p], [p], 1e-12);
			})
		);
	});

	it('is null when there is nothing to test, and refuses scores that are not whole', () => {
		expect(testLinear(dropEmptyMargins([[3, 4]]))).toBeNull();
		expect(testLinear(dropEmptyMargins([]))).toBeNull();
		const scores = { rows: [0, 0.5, 1], columns: [0, 1, 2, 3] };
		expect(() => testLinear(dropEmptyMargins(table), scores)).toThrow(RangeError);
		expect(() => testLinear(dropEmptyMargins(table), { rows: [0], columns: [1] })).toThrow(
			RangeError
		);
	});
});
