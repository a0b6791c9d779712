import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { arbitraryTable } from './test-arbitrary-table';
import { everyTable } from './test-every-table';
import { testFisher } from './fisher';
import { findFisherP } from './fisher-exact';
import { findDrawnP } from './monte-carlo';
import { dropEmptyMargins, transpose, type CountMatrix } from './table';

const job = [
	[1, 3, 10, 6],
	[2, 3, 10, 7],
	[1, 6, 14, 12],
	[0, 1, 9, 11]
];
const big = [
	[3, 1, 0, 2, 1],
	[1, 4, 1, 5, 2],
	[0, 1, 5, 1, 8],
	[2, 6, 1, 3, 2],
	[1, 1, 3, 2, 4]
];

describe('testFisher', () => {
	// R 4.2.2: fisher.test(table, workspace = 2e8)$p.value
	it.each<[string, number[][], number]>([
		[
			'2 x 2',
			[
				[10, 5],
				[3, 12]
			],
			0.0253276870336761
		],
		[
			'2 x 2 with a corner of 0',
			[
				[8, 1],
				[0, 9]
			],
			0.00041135335252982265
		],
		[
			'2 x 2 on the diagonal',
			[
				[10, 0],
				[0, 10]
			],
			1.0825088224469028e-5
		],
		[
			'2 x 5',
			[
				[3, 4, 5, 6, 2],
				[9, 2, 1, 4, 6]
			],
			0.084141933954676271
		],
		[
			'3 x 4',
			[
				[7, 3, 2, 0],
				[1, 4, 6, 3],
				[0, 2, 5, 9]
			],
			0.000465382497029683
		],
		[
			'3 x 5',
			[
				[10, 5, 6, 7, 2],
				[8, 8, 9, 4, 1],
				[13, 10, 7, 5, 5]
			],
			0.735447693619047
		],
		['4 x 4 of 96', job, 0.782684938965639],
		[
			'5 x 5',
			[
				[3, 1, 0, 2, 1],
				[1, 4, 1, 0, 2],
				[0, 1, 5, 1, 1],
				[2, 0, 1, 3, 2],
				[1, 1, 0, 2, 4]
			],
			0.054335527525725597
		],
		[
			'empty margins',
			[
				[3, 1, 0, 2],
				[0, 0, 0, 0],
				[1, 4, 0, 1]
			],
			0.35064935064935021
		]
	])('is exact: %s', (_, table, p) => {
		const test = testFisher(dropEmptyMargins(table));
		expect(test?.how).toBe('exact');
		expectNear([test?.p], [p], 1e-12);
	});

	it('is exact in a million answers on two by two', () => {
		// R 4.2.2: fisher.test(rbind(c(500000, 3), c(499000, 14)))
		const test = testFisher(
			dropEmptyMargins([
				[500000, 3],
				[499000, 14]
			])
		);
		expectNear([test?.p], [0.0074813379452409994], 1e-11);
	});

	it('draws tables beyond what is feasible, always the same ones, and says so', () => {
		const test = testFisher(dropEmptyMargins(big));
		expect(test?.how).toBe('monte_carlo');
		expect(testFisher(dropEmptyMargins(big))).toEqual(test);
		// R 4.2.2: fisher.test(table, workspace = 2e9)
		const exact = 0.0332043195272369;
		expect(Math.abs((test?.p ?? 1) - exact)).toBeLessThan(4 * (test?.error ?? 0));
	});

	it.each<[string, number[][]]>([
		['one row', [[1, 2, 3]]],
		['one column', [[1], [2]]],
		[
			'no answers',
			[
				[0, 0],
				[0, 0]
			]
		],
		['nothing', []]
	])('has nothing to say about %s', (_, table) => {
		expect(testFisher(dropEmptyMargins(table))).toBeNull();
	});
});

describe('findFisherP', () => {
	it('is the sum over all tables that are at most as probable', () => {
		fc.assert(
			fc.property(arbitraryTable({ rows: 4, columns: 4, most: 2 }), (counts) => {
				const table = dropEmptyMargins(counts);
				fc.pre(table.rows.length > 1 && table.columns.length > 1 && table.n <= 12);
				const tables = everyTable(table.rows, table.columns);
				expectNear([tables.reduce((sum, { probability }) => sum + probability, 0)], [1], 1e-12);
				const same = (other: CountMatrix) => JSON.stringify(other) === JSON.stringify(table.counts);
				const observed = tables.find((other) => same(other.table))?.probability ?? NaN;
				const p = tables
					.filter(({ probability }) => probability <= observed * (1 + 1e-7))
					.reduce((sum, { probability }) => sum + probability, 0);
				expectNear([findFisherP(table)], [p], 1e-12);
			})
		);
	});

	it('does not change with the order of rows and columns, nor when they are exchanged', () => {
		fc.assert(
			fc.property(arbitraryTable({ rows: 4, columns: 5, most: 3 }), (counts) => {
				// However many steps it takes: the limit is not the law.
				const p = findFisherP(dropEmptyMargins(counts), Infinity) ?? -1;
				const turned = transpose(counts.toReversed()).toReversed();
				expect(findFisherP(dropEmptyMargins(turned), Infinity) ?? -1).toBeCloseTo(p, 12);
				expect(p).toBeGreaterThan(0);
				expect(p).toBeLessThanOrEqual(1);
			})
		);
	});

	it('gives up rather than take more steps than allowed', () => {
		expect(findFisherP(dropEmptyMargins(job), 1000)).toBeNull();
	});
});

describe('findDrawnP', () => {
	it('is within four standard errors of the exact probability', () => {
		const table = dropEmptyMargins([
			[7, 3, 2, 0],
			[1, 4, 6, 3],
			[0, 2, 5, 9]
		]);
		const corner = (other: CountMatrix) => (other[0]?.[0] ?? 0) >= 4;
		// R 4.2.2: phyper(3, 8, 34, 12, lower.tail = FALSE)
		const exact = 0.14578635117787883;
		const drawn = findDrawnP(table, corner);
		expect(Math.abs((drawn?.p ?? 0) - exact)).toBeLessThan(4 * (drawn?.error ?? 0));
		expect(drawn?.draws).toBe(9999);
	});

	it('counts the observed table as one of the extreme ones', () => {
		const table = dropEmptyMargins([
			[5, 5],
			[5, 5]
		]);
		expect(findDrawnP(table, () => false)?.p).toBe(1 / 10000);
		expect(findDrawnP(table, () => true)?.p).toBe(1);
	});

	it('draws less often from a large table, and not from a very large one', () => {
		const ones = (rows: number) =>
			dropEmptyMargins(Array.from({ length: rows }, () => [1, 1, 1, 1, 1]));
		expect(findDrawnP(ones(300), () => true)?.draws).toBe(3030);
		expect(findDrawnP(ones(5000), () => true)).toBeNull();
		const many = dropEmptyMargins([
			[4e8, 2e8],
			[3e8, 1]
		]);
		expect(findDrawnP(many, () => true)).toBeNull();
	});
});
