import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { arbitraryTable } from './test-arbitrary-table';
import { measureCramersV, testChiSquared } from './chi-squared';
import { testCrosstab } from './crosstab';
import { dropEmptyMargins } from './table';

const job = [
	[1, 3, 10, 6],
	[2, 3, 10, 7],
	[1, 6, 14, 12],
	[0, 1, 9, 11]
];
const trend = [
	[7, 3, 2, 0],
	[1, 4, 6, 3],
	[0, 2, 5, 9]
];
const answers = [
	[12, 25, 30],
	[28, 20, 20]
];

describe('testChiSquared', () => {
	// R 4.2.2: chisq.test(table, correct = FALSE)
	it.each<[number[][], number, number, number]>([
		[job, 5.9655145887704, 9, 0.743364725052551],
		[
			[
				[10, 5],
				[3, 12]
			],
			6.65158371040724,
			1,
			0.00990677301136377
		],
		[trend, 24.2139423076923, 6, 0.00047698487994508]
	])('is what R says', (table, statistic, df, p) => {
		const test = testChiSquared(dropEmptyMargins(table));
		expectNear([test?.statistic, test?.df, test?.p], [statistic, df, p]);
	});
});

describe('measureCramersV', () => {
	// R 4.2.2, effectsize 0.8.3: cramers_v(table, adjust = TRUE)
	it.each<[number[][], number]>([
		[job, 0],
		[
			[
				[10, 5],
				[3, 12]
			],
			0.440367713775077
		],
		[trend, 0.475521574260426],
		[answers, 0.22747970150172039]
	])('is what R says', (table, v) => {
		expectNear([measureCramersV(dropEmptyMargins(table)).value], [v]);
	});

	it.each<[string, number[][]]>([
		['one column', [[3], [4]]],
		[
			'two answers',
			[
				[1, 0],
				[0, 1]
			]
		],
		['no answers', [[0, 0]]]
	])('is null for %s', (_, table) => {
		expect(measureCramersV(dropEmptyMargins(table)).value).toBeNull();
	});
});

describe('testCrosstab', () => {
	it('uses chi-squared when each expected count is 5 or more', () => {
		// R 4.2.2: chisq.test(table, correct = FALSE)
		const found = testCrosstab(answers);
		expect(found).toMatchObject({ reason: 'expected_counts_suffice', n: 135 });
		expect(found.test?.name).toBe('chi-squared');
		expectNear([found.test?.p], [0.011397974912934199]);
	});

	it('uses chi-squared when the smallest expected count is exactly 5', () => {
		const found = testCrosstab([
			[4, 6],
			[6, 4]
		]);
		expect(found).toMatchObject({ smallestExpected: 5, reason: 'expected_counts_suffice' });
	});

	it('uses the exact test when an expected count is below 5', () => {
		const found = testCrosstab(job);
		expect(found.reason).toBe('expected_counts_small');
		expect(found.test).toMatchObject({ name: 'fisher-freeman-halton', how: 'exact' });
	});

	it('uses the order when both are ordered', () => {
		const found = testCrosstab(trend, { ordered: true });
		expect(found.reason).toBe('both_ordered');
		expect(found.test).toMatchObject({ name: 'linear-by-linear', how: 'exact' });
	});

	it('says that a table is too large for its own method', () => {
		const rows = Array.from({ length: 5000 }, (_, i) =>
			Array.from({ length: 11 }, (_, j) => (i + j) % 3)
		);
		expect(testCrosstab(rows)).toMatchObject({
			reason: 'too_large_for_exact',
			test: { name: 'chi-squared', how: 'asymptotic' }
		});
	});

	it('gets done with more rows than a function takes arguments, and with very many answers', () => {
		const rows = Array.from({ length: 200_000 }, (_, i) => [1 + (i % 2), 1]);
		expect(testCrosstab(rows).reason).toBe('too_large_for_exact');
		expect(
			testCrosstab([
				[4e8, 2e8, 1],
				[3e8, 1, 1]
			]).reason
		).toBe('too_large_for_exact');
	});

	it('leaves empty rows and columns out', () => {
		const { test, effect } = testCrosstab([
			[3, 0, 1, 2],
			[0, 0, 0, 0],
			[1, 0, 4, 1]
		]);
		expect({ test, effect }).toMatchObject({
			test: testCrosstab([
				[3, 1, 2],
				[1, 4, 1]
			]).test,
			effect: testCrosstab([
				[3, 1, 2],
				[1, 4, 1]
			]).effect
		});
	});

	it.each<[string, number[][]]>([
		['one row', [[3, 4]]],
		[
			'a column only',
			[
				[3, 0],
				[4, 0]
			]
		],
		[
			'nobody',
			[
				[0, 0],
				[0, 0]
			]
		],
		['nothing', []]
	])('has no test for %s', (_, table) => {
		expect(testCrosstab(table)).toMatchObject({
			test: null,
			effect: { value: null },
			reason: 'no_variation'
		});
	});

	it('gives a probability and an effect from 0 to 1, whatever the table', () => {
		fc.assert(
			fc.property(
				arbitraryTable({ rows: 4, columns: 5, most: 9 }),
				fc.boolean(),
				(table, ordered) => {
					const { test, effect } = testCrosstab(table, { ordered });
					const p = test?.p ?? 1;
					const v = effect.value ?? 0;
					expect(p >= 0 && p <= 1 && v >= 0 && v <= 1).toBe(true);
				}
			),
			{ numRuns: 50 }
		);
	});

	it.each<[string, number[][]]>([
		[
			'a fraction',
			[
				[1.5, 2],
				[3, 4]
			]
		],
		[
			'a negative count',
			[
				[-1, 2],
				[3, 4]
			]
		],
		['rows of different lengths', [[1, 2], [3]]],
		[
			'more answers than can be counted',
			[
				[2 ** 53 - 1, 1],
				[1, 1]
			]
		]
	])('refuses %s', (_, table) => {
		expect(() => testCrosstab(table)).toThrow(RangeError);
	});
});
