import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyTable } from '../contingency/test-every-table';
import { columnSums } from '../contingency/table';
import { sum } from '../sum';
import { countAnswers, countGroups } from '../test-counts';
import { expectNear } from '../test-near';
import { measureCliffsDelta, testMannWhitney } from './mann-whitney';

const [high, low] = [
	countAnswers([5, 4, 4, 5, 3, 4, 5, 4], 5),
	countAnswers([3, 2, 4, 3, 3, 4, 2, 3], 5)
];

describe('testMannWhitney', () => {
	// R 4.2.2, coin 1.4.2: wilcox_test(y ~ g, distribution = "exact"), statistic and pvalue
	it.each<[number[], number[], number, number]>([
		[high, low, 2.63964807038436, 0.0130536130536131],
		[[1, 2, 5, 9, 3], [4, 6, 5, 2, 1], 2.8564270809394525, 0.0034668769398178887],
		[[1, 0, 2, 0, 4], [3, 1, 1, 1, 0], 1.9954780813402198, 0.062937062937062929],
		[[2, 5, 9, 14, 10], [7, 9, 12, 8, 4], 2.869283610760359, 0.0037912602869971689]
	])('is exact with ties: %j and %j', (first, second, z, p) => {
		const test = testMannWhitney(first, second);
		expect(test?.how).toBe('exact');
		expectNear([test?.statistic, test?.p], [z, p], 1e-12);
	});

	it('is exact without ties', () => {
		// R 4.2.2, coin 1.4.2: the same call on c(1.1, 2.2, 3.3, 4.4) and c(2.5, 5.5, 6.5)
		const { counts } = countGroups([
			[1.1, 2.2, 3.3, 4.4],
			[2.5, 5.5, 6.5]
		]);
		const test = testMannWhitney(counts[0] ?? [], counts[1] ?? []);
		expectNear([test?.statistic, test?.p], [-1.4142135623730949, 0.22857142857142856], 1e-12);
	});

	it('is normal when the exact p takes too long', () => {
		// R 4.2.2, coin 1.4.2: pvalue(wilcox_test(y ~ g)) for the same counts
		const test = testMannWhitney([1, 2, 5, 9, 3], [4, 6, 5, 2, 1], 0);
		expect(test?.how).toBe('asymptotic');
		expectNear([test?.p], [0.0042843840398647526]);
	});

	it('handles a million answers', () => {
		const test = testMannWhitney([100000, 200000, 200000], [100000, 200001, 199999]);
		expect(test?.how).toBe('asymptotic');
		expect(test?.p).toBeGreaterThan(0.99);
	});

	it('is 1 when all are equal, and null without two groups', () => {
		expect(testMannWhitney([0, 4, 0], [0, 3, 0])).toMatchObject({ p: 1, how: 'exact' });
		expect(testMannWhitney([1, 4, 0], [0, 0, 0])).toBeNull();
	});

	it('is the sum over all ways to deal the answers that lie as far out', () => {
		const counts = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(counts, counts, (first, second) => {
				fc.pre(sum(first) > 0 && sum(second) > 0 && sum(first) + sum(second) <= 12);
				const all = everyTable([sum(first), sum(second)], columnSums([first, second]));
				const delta = (rows: readonly (readonly number[])[]) =>
					Math.abs(measureCliffsDelta(rows[0] ?? [], rows[1] ?? []).value ?? 0);
				const p = all
					.filter(({ table }) => delta(table) >= delta([first, second]) - 1e-9)
					.reduce((total, { probability }) => total + probability, 0);
				expectNear([testMannWhitney(first, second)?.p], [p], 1e-12);
			})
		);
	});

	it('turns its sign and keeps p when the groups change places or the scale is turned', () => {
		const counts = fc.array(fc.nat(6), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(counts, counts, (first, second) => {
				const test = testMannWhitney(first, second);
				const swapped = testMannWhitney(second, first);
				const turned = testMannWhitney(first.toReversed(), second.toReversed());
				expect(swapped?.p ?? 1).toBeCloseTo(test?.p ?? 1, 12);
				expect(turned?.p ?? 1).toBeCloseTo(test?.p ?? 1, 12);
				expect(swapped?.statistic ?? 0).toBeCloseTo(-(test?.statistic ?? 0), 10);
				expect(turned?.statistic ?? 0).toBeCloseTo(-(test?.statistic ?? 0), 10);
			})
		);
	});
});

describe('measureCliffsDelta', () => {
	// R 4.2.2, effectsize 0.8.3: rank_biserial(first, second)
	it.each<[number[], number[], number]>([
		[high, low, 0.75],
		[[2, 5, 9, 14, 10], [7, 9, 12, 8, 4], 0.363125],
		[[1, 2, 5, 9, 3], [4, 6, 5, 2, 1], 0.52777777777777768]
	])('of %j over %j', (first, second, delta) => {
		expectNear([measureCliffsDelta(first, second).value], [delta], 1e-12);
	});

	it('is null when all are equal or a group is empty', () => {
		expect(measureCliffsDelta([0, 4], [0, 3]).value).toBeNull();
		expect(measureCliffsDelta([1, 4], [0, 0]).value).toBeNull();
	});
});
