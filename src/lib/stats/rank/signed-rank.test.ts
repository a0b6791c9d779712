import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { estimateTypicalChange } from './hodges-lehmann';
import { testSignedRank, type Change } from './signed-rank';

const changesOf = (before: number[], after: number[]): Change[] =>
	before.map((value, i) => ({ difference: (after[i] ?? 0) - value, count: 1 }));

const up = changesOf([2, 3, 2, 3, 1, 2, 3, 4, 2, 3, 2, 3], [4, 4, 3, 4, 3, 2, 4, 5, 4, 3, 4, 4]);
const mixed = changesOf(
	[1, 2, 3, 4, 5, 3, 2, 4, 1, 5, 2, 3, 3, 4],
	[2, 2, 5, 3, 5, 4, 4, 4, 2, 3, 3, 3, 2, 5]
);
const measured = changesOf([1.5, 2.25, 3.1, 7.4, 6.6, 0.2], [1.7, 2.1, 4.6, 9.9, 6.5, 3.3]);

describe('testSignedRank', () => {
	// R 4.2.2, coin 1.4.2: wilcoxsign_test(after ~ before, zero.method = "Pratt"), exact and asymptotic
	it.each<[string, Change[], number, number, number]>([
		['up', up, 3.0060180602107587, 0.001953125, 0.0026469327603300119],
		['mixed', mixed, 1.1972918831275612, 0.30078125, 0.23119280703985545],
		['measured', measured, 1.5724272550828775, 0.15625, 0.11585149752593016]
	])('is exact, and normal when that takes too long: %s', (_, changes, z, exact, normal) => {
		const test = testSignedRank(changes);
		expect(test?.how).toBe('exact');
		expectNear([test?.statistic, test?.p], [z, exact], 1e-12);
		const far = testSignedRank(changes, 0);
		expect(far?.how).toBe('asymptotic');
		expectNear([far?.statistic, far?.p], [z, normal]);
	});

	it('is the share of all signs that lie as far out', () => {
		const change = fc.integer({ min: -3, max: 3 });
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 9 }), (differences) => {
				const changes = differences.map((difference) => ({ difference, count: 1 }));
				const signed = (signs: number) =>
					changes.map(({ difference }, i) => ({
						difference: Math.abs(difference) * ((signs >> i) & 1 ? 1 : -1),
						count: 1
					}));
				const z = (some: Change[]) => Math.abs(testSignedRank(some, 0)?.statistic ?? 0);
				const all = Array.from({ length: 2 ** changes.length }, (_, signs) => z(signed(signs)));
				const p = all.filter((other) => other >= z(changes) - 1e-9).length / all.length;
				expectNear([testSignedRank(changes)?.p], [p], 1e-12);
			})
		);
	});

	it('counts people who changed alike together', () => {
		const together = [
			{ difference: 2, count: 3 },
			{ difference: -1, count: 2 },
			{ difference: 0, count: 4 }
		];
		const apart = together.flatMap(({ difference, count }) =>
			Array.from({ length: count }, () => ({ difference, count: 1 }))
		);
		expect(testSignedRank(together)).toEqual(testSignedRank(apart));
	});

	it('is 1 when nobody changed, and null without anybody', () => {
		expect(testSignedRank([{ difference: 0, count: 7 }])).toMatchObject({ p: 1, statistic: 0 });
		expect(testSignedRank([])).toBeNull();
		expect(testSignedRank([{ difference: 3, count: 0 }])).toBeNull();
	});

	it('handles a million people', () => {
		const test = testSignedRank([
			{ difference: 1, count: 400_000 },
			{ difference: -1, count: 399_000 },
			{ difference: 0, count: 200_000 }
		]);
		expect(test?.how).toBe('asymptotic');
		// R 4.2.2: the sign test's z, (400000 - 399000) / sqrt(799000), as all ranks are the same
		expectNear([test?.statistic], [1000 / Math.sqrt(799_000)]);
	});

	it.each([NaN, Infinity])('refuses a difference of %s', (difference) => {
		expect(() => testSignedRank([{ difference, count: 1 }])).toThrow(RangeError);
	});

	it('refuses half a person', () => {
		expect(() => testSignedRank([{ difference: 1, count: 0.5 }])).toThrow(RangeError);
	});
});

describe('estimateTypicalChange', () => {
	// R 4.2.2: o <- outer(d, d, "+") / 2; median(o[lower.tri(o, diag = TRUE)])
	it.each<[string, Change[], number]>([
		['up', up, 1],
		['mixed', mixed, 0.5],
		['measured', measured, 1.2]
	])('is the median of the means of pairs: %s', (_, changes, median) => {
		expectNear([estimateTypicalChange(changes)], [median], 1e-12);
	});

	it('is the middle of all pairs of people, however they are counted', () => {
		const change = fc.record({
			difference: fc.oneof(
				fc.integer({ min: -4, max: 4 }),
				fc.double({ min: -9, max: 9, noNaN: true })
			),
			count: fc.nat(3)
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
				const people = changes.flatMap(({ difference, count }) =>
					new Array<number>(count).fill(difference)
				);
				const pairs = people
					.flatMap((a, i) => people.slice(i).map((b) => a + b))
					.sort((a, b) => a - b);
				const middle =
					((pairs[Math.floor((pairs.length - 1) / 2)] ?? 0) +
						(pairs[Math.floor(pairs.length / 2)] ?? 0)) /
					4;
				if (people.length === 0) expect(estimateTypicalChange(changes)).toBeNull();
				else expect(estimateTypicalChange(changes)).toBeCloseTo(middle, 12);
			})
		);
	});

	it('is quick with very many different, very large changes', () => {
		const changes = Array.from({ length: 50_000 }, (_, i) => ({
			difference: 1e15 + 2 * i,
			count: 1
		}));
		expect(estimateTypicalChange(changes)).toBe(1e15 + 49_999);
	});
});
