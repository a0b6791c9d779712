import { describe, expect, it } from 'vitest';
import { testWeightedRanks } from '../rank/weighted-ranks';
import { expectNear } from '../test-near';
import { testCrosstab, testWeightedCrosstab } from './crosstab';
import { resultsBySchoolWide, resultsByType, schoolWide } from './test-api-tables';
import { estimateCovariance, weighTable, type WeightedTable } from './weighted-table';

const scale = (table: number[][], by: number) => table.map((row) => row.map((count) => count * by));
const clustered = (districts: number[][][]): WeightedTable => ({
	strata: [{ clusters: districts.map((table) => scale(table, 33.847)), population: 757 }],
	n: 183
});

/** apistrat: stratum by stratum, people of one weight each. */
const stratified = (tables: [number, number[][]][], populations: number[]): WeightedTable => ({
	strata: tables.map(([weight, table], i) => ({
		people: table.flat().reduce((sum, count) => sum + count, 0),
		weights: scale(table, weight),
		squares: scale(table, weight ** 2),
		population: populations[i] ?? null
	})),
	n: 200
});
const schools = [4421, 755, 1018];

/** A made sample of 15: groups a and b on a scale of 5, with the weights' sums and the squares' sums. */
const fifteen: WeightedTable = {
	strata: [
		{
			people: 15,
			weights: [
				[1, 4, 2.5, 1, 1],
				[2, 0.5, 3, 4.5, 2]
			],
			squares: [
				[1, 8, 3.25, 1, 1],
				[4, 0.25, 9, 7.25, 2]
			],
			population: null
		}
	],
	n: 15
};

describe('testWeightedCrosstab', () => {
	it('is what R says of clusters', () => {
		// svychisq(~sch.wide + stype, svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc))
		const { test, reason } = testWeightedCrosstab(clustered(schoolWide));
		expect(reason).toBe('weighted');
		expectNear(
			[test?.statistic, test?.df, test?.df2, test?.p],
			[5.19336954147488, 1.49463977770746, 20.9249568879044, 0.0217474623707969]
		);
	});

	it('is what R says of strata', () => {
		// svychisq(~sch.wide + awards, svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc))
		const tables: [number, number[][]][] = [
			[
				44.2099990844727,
				[
					[9, 0],
					[18, 73]
				]
			],
			[
				15.1000003814697,
				[
					[24, 0],
					[10, 16]
				]
			],
			[
				20.3600006103516,
				[
					[15, 0],
					[11, 24]
				]
			]
		];
		const { test } = testWeightedCrosstab(stratified(tables, schools));
		expectNear([test?.statistic, test?.df, test?.df2], [77.276899038202075, 1, 197], 1e-9);
		expectNear([test?.p], [7.3639728585078283e-16], 1e-8);
	});

	it('is what R says of people with different weights', () => {
		// svychisq(~g + v4, svydesign(id = ~1, weights = ~w)), v4 being 4 or 5 on the scale
		const [stratum] = fifteen.strata;
		const halves = (table: number[][]) =>
			table.map(([a = 0, b = 0, c = 0, d = 0, e = 0]) => [a + b + c, d + e]);
		const { test } = testWeightedCrosstab({
			strata:
				stratum && 'people' in stratum
					? [
							{
								...stratum,
								weights: halves([
									[1, 4, 2.5, 1, 1],
									[2, 0.5, 3, 4.5, 2]
								]),
								squares: halves([
									[1, 8, 3.25, 1, 1],
									[4, 0.25, 9, 7.25, 2]
								])
							}
						]
					: [],
			n: 15
		});
		expectNear(
			[test?.statistic, test?.df, test?.df2, test?.p],
			[1.60010170634821969, 1, 14, 0.22653959969077872]
		);
	});

	it('leaves empty rows and columns out', () => {
		const wide = schoolWide.map(([no = [], yes = []]) =>
			[no, [0, 0, 0], yes].map((row) => [0, ...row])
		);
		expectNear(
			[testWeightedCrosstab(clustered(wide)).test?.p],
			[testWeightedCrosstab(clustered(schoolWide)).test?.p ?? null],
			1e-12
		);
	});

	it('stays near the unweighted test when all weigh the same', () => {
		const counts = [
			[30, 20, 25],
			[22, 35, 18]
		];
		const table = {
			strata: [{ people: 150, weights: counts, squares: counts, population: null }],
			n: 150
		};
		expect(testWeightedCrosstab(table).test?.p).toBeCloseTo(testCrosstab(counts).test?.p ?? 0, 2);
		expectNear([testWeightedCrosstab(table).effect.value], [testCrosstab(counts).effect.value]);
	});

	it.each<[string, WeightedTable]>([
		['nobody', { strata: [], n: 0 }],
		[
			'one cluster',
			{
				strata: [
					{
						clusters: [
							[
								[1, 2],
								[3, 4]
							]
						],
						population: null
					}
				],
				n: 10
			}
		],
		[
			'one column',
			{
				strata: [
					{
						clusters: [
							[[1], [3]],
							[[1], [2]]
						],
						population: null
					}
				],
				n: 7
			}
		],
		[
			'a census of clusters',
			{
				strata: [
					{
						clusters: [
							[
								[1, 2],
								[3, 4]
							],
							[
								[2, 2],
								[1, 3]
							]
						],
						population: 2
					}
				],
				n: 18
			}
		]
	])('has no test of %s', (_, table) => {
		expect(testWeightedCrosstab(table)).toMatchObject({
			test: null,
			reason: 'design_without_variance'
		});
	});

	it('refuses weights that are none', () => {
		const table = {
			strata: [
				{
					clusters: [
						[
							[1, -2],
							[3, 4]
						]
					],
					population: null
				}
			],
			n: 10
		};
		expect(() => testWeightedCrosstab(table)).toThrow(RangeError);
	});
});

describe('testWeightedRanks', () => {
	it('is what R says of two groups in clusters', () => {
		// svyranktest(v ~ sch.wide, svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc))
		const test = testWeightedRanks(clustered(resultsBySchoolWide));
		expectNear(
			[test?.statistic, test?.df2, test?.p],
			[2.7173626931158945, 13, 0.017601268526025518]
		);
	});

	it('is what R says of three groups in clusters', () => {
		// svyranktest(v ~ stype, ...), whose Chisq is df times F
		const test = testWeightedRanks(clustered(resultsByType));
		expectNear(
			[(test?.statistic ?? 0) * 2, test?.df, test?.df2, test?.p],
			[1.362562747347698, 2, 12, 0.52450415256612015]
		);
	});

	it('is what R says of people with different weights, each with the middle rank of their value', () => {
		// r: sum of weights below and half of the value's, over all; summary(svyglm(r ~ g, design))
		const test = testWeightedRanks(fifteen);
		expectNear(
			[test?.statistic, test?.df2, test?.p],
			[1.12609333864570926, 13, 0.28048536416093167]
		);
	});

	it('is what R says of strata, each with the middle rank of their value', () => {
		// the same for api00 by awards in apistrat
		const tables: [number, number[][]][] = [
			[
				44.2099990844727,
				[
					[4, 6, 5, 7, 5],
					[4, 17, 18, 20, 14]
				]
			],
			[
				15.1000003814697,
				[
					[5, 11, 10, 8, 0],
					[2, 2, 5, 5, 2]
				]
			],
			[
				20.3600006103516,
				[
					[6, 7, 9, 3, 1],
					[1, 4, 11, 5, 3]
				]
			]
		];
		const test = testWeightedRanks(stratified(tables, schools));
		expectNear(
			[test?.statistic, test?.df2, test?.p],
			[2.264992998977817, 196, 0.024607074876846526]
		);
	});

	it('is 1 when all are equal and null for one group', () => {
		const of = (weights: number[][]): WeightedTable => ({
			strata: [{ people: 9, weights, squares: weights, population: null }],
			n: 9
		});
		expect(
			testWeightedRanks(
				of([
					[0, 4],
					[0, 5]
				])
			)?.p
		).toBe(1);
		expect(
			testWeightedRanks(
				of([
					[4, 5],
					[0, 0]
				])
			)
		).toBeNull();
	});
});

describe('estimateCovariance', () => {
	it('centres a stratum with one unit on the total of all, which is 0', () => {
		const single = { strata: [{ clusters: [[[3, 1]]], population: null }], n: 4 };
		expect(estimateCovariance(single, [[1, -3]])).toEqual([[0]]);
		expect(estimateCovariance(single, [[1, 0]])).toEqual([[9]]);
	});

	it('does not believe a population smaller than the sample', () => {
		const strata = (population: number | null) => ({
			strata: [{ clusters: [[[1]], [[3]]], population }],
			n: 2
		});
		expect(estimateCovariance(strata(1), [[1]])).toEqual(estimateCovariance(strata(null), [[1]]));
		expect(weighTable(strata(null))).toEqual([[4]]);
	});
});
