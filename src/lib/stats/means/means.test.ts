import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroupMeans } from '../compare-groups';
import { countGroups, toothGrowth } from '../test-counts';
import { expectNear } from '../test-near';
import { measureHedgesG, measurePairedG } from './hedges-g';
import { findMoments, type Moments } from './moments';
import { testPairedT } from './paired-t';

const plantGrowth = [
	[4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
	[4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
	[6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26]
];
const compare = (groups: readonly (readonly number[])[]) => {
	const { counts, values } = countGroups(groups);
	return compareGroupMeans(counts, values, 0.95);
};
const momentsOf = (answers: readonly number[]): Moments =>
	compare([answers]).moments[0] ?? { n: 0, mean: 0, variance: 0 };

describe('findMoments', () => {
	it('keeps the variance of very large values', () => {
		const moments = findMoments([1, 2, 3], [1e15, 1e15 + 1, 1e15 + 2]);
		expect(moments?.variance).toBeCloseTo(2 / 3, 12);
	});

	it('is null without answers', () => {
		expect(findMoments([0, 0], [1, 2])).toBeNull();
		expect(findMoments([], [])).toBeNull();
	});

	it('moves with the values and not with a group nobody is in', () => {
		const counts = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(counts, fc.integer({ min: -1000, max: 1000 }), (some, shift) => {
				const here = findMoments(some, [1, 2, 3, 4]);
				const there = findMoments([0, ...some], [7, ...[1, 2, 3, 4].map((value) => value + shift)]);
				expect(there?.mean ?? shift).toBeCloseTo((here?.mean ?? 0) + shift, 9);
				expect(there?.variance ?? 0).toBeCloseTo(here?.variance ?? 0, 9);
			})
		);
	});

	it('refuses a value that is no number', () => {
		expect(() => findMoments([1, 2], [1, NaN])).toThrow(RangeError);
	});
});

describe('compareGroupMeans', () => {
	it('has the F of Welch for three groups', () => {
		// R 4.2.2: oneway.test(weight ~ group, PlantGrowth)
		const { test, effect } = compare(plantGrowth);
		expectNear(
			[test?.statistic, test?.df, test?.df2, test?.p],
			[5.18097240811319, 2, 17.1284186166441, 0.01739282149017]
		);
		expect(effect).toBeNull();
	});

	it('has the F of Welch and Hedges g for two groups', () => {
		// R 4.2.2: oneway.test(v ~ g)
		const { test, effect } = compare([
			[3, 4, 5, 2, 4, 4, 5, 3, 4, 1, 5, 4],
			[2, 3, 2, 3, 1, 2, 3, 4]
		]);
		expectNear(
			[test?.statistic, test?.df, test?.df2, test?.p],
			[5.831530139103553, 1, 17.634812690016787, 0.026844982390818596]
		);
		expect(effect?.value).toBeLessThan(0);
	});

	it('compares every pair by Games-Howell', () => {
		// R 4.2.2: ptukey, qtukey with the degrees of freedom of Welch, ToothGrowth len ~ dose
		const pairs = compare(toothGrowth).pairs ?? [];
		expectNear(
			pairs.map(({ difference }) => difference),
			[9.13, 15.495, 6.365]
		);
		expectNear(
			pairs.map(({ low }) => low),
			[5.69198637587938, 12.2883168710483, 3.19423194230983]
		);
		expectNear(
			pairs.map(({ high }) => high),
			[12.5680136241206, 18.7016831289518, 9.53576805769017]
		);
		expectNear([pairs[0]?.p, pairs[2]?.p], [3.7625313620282e-7, 5.5686346631334e-5], 1e-8);
		expect(pairs[1]?.p).toBeLessThan(1e-12);
	});

	it('compares no pairs when a group has two answers, and does with three', () => {
		const two = compare([
			[1, 2, 3],
			[4, 6]
		]);
		expect(two.test).not.toBeNull();
		expect(two.pairs).toBeNull();
		const [pair] =
			compare([
				[1, 2, 3],
				[4, 4.001, 4]
			]).pairs ?? [];
		expect(pair?.p).toBeGreaterThan(0);
		expect(pair?.p).toBeLessThan(1);
	});

	it('has no test when a group has one answer or no variance', () => {
		expect(compare([[1, 2, 3], [4]])).toMatchObject({ test: null, pairs: null });
		expect(
			compare([
				[1, 2, 3],
				[4, 4]
			])
		).toMatchObject({ test: null, pairs: null });
		expect(compare([[1, 2, 3]])).toMatchObject({ test: null, pairs: null, effect: null });
	});

	it('does not compare every pair of very many groups', () => {
		const groups = Array.from({ length: 5000 }, (_, i) => [1 + (i % 2), 2, 3]);
		const { test, pairs } = compareGroupMeans(groups, [1, 2, 3], 0.95);
		expect(pairs).toBeNull();
		expect(test?.df).toBe(4999);
	});
});

describe('measureHedgesG', () => {
	it('is in pooled standard deviations, corrected, second less first', () => {
		// R 4.2.2, effectsize 0.8.3: hedges_g(second, first)
		const g = measureHedgesG(momentsOf([2, 3, 2, 3, 1, 2]), momentsOf([3, 4, 5, 2, 4, 4, 5]));
		expectNear([g.value], [1.6749313891374271]);
		const teeth = measureHedgesG(momentsOf(toothGrowth[0] ?? []), momentsOf(toothGrowth[2] ?? []));
		expectNear([teeth.value], [3.6569741558953064]);
	});

	it('hardly corrects a large sample', () => {
		// 1 - 3 / (4 df - 1) to first order
		const large = (mean: number) => ({ n: 50_001, mean, variance: 1 });
		expectNear([measureHedgesG(large(0), large(1)).value], [1 - 3 / 399_999], 1e-9);
	});

	it('is null without variance or with too few answers', () => {
		const still = { n: 5, mean: 3, variance: 0 };
		expect(measureHedgesG(still, still).value).toBeNull();
		expect(measureHedgesG(still, { ...still, mean: 4 }).value).toBeNull();
		expect(measurePairedG({ n: 2, mean: 1, variance: 2 }).value).toBeNull();
	});
});

describe('testPairedT', () => {
	it('is what R says', () => {
		// R 4.2.2: t.test(post, pre, paired = TRUE)
		const found = testPairedT(momentsOf([2, 1, 1, 1, 2, 0, 1, 1, 2, 0, 2, 1]), 0.95);
		expectNear(
			[found.value, found.low, found.high, found.test?.statistic, found.test?.p],
			[
				1.16666666666667, 0.710636069845052, 1.62269726348828, 5.63079766577891,
				0.000153123262038624
			]
		);
	});

	it('has no interval for one person and no t when all changed alike', () => {
		expect(testPairedT({ n: 1, mean: 2, variance: 0 }, 0.95)).toEqual({
			value: 2,
			low: null,
			high: null,
			test: null
		});
		expect(testPairedT({ n: 4, mean: 2, variance: 0 }, 0.95).test).toBeNull();
		expect(testPairedT({ n: 4, mean: 0, variance: 0 }, 0.95).test?.p).toBe(1);
	});

	it('refuses a level that is none', () => {
		expect(() => testPairedT({ n: 4, mean: 0, variance: 1 }, 1)).toThrow(RangeError);
	});
});
