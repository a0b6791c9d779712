import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateHypergeometric } from './hypergeometric';

/** Binomial coefficients as exact integers. */
const choose = (n: number, k: number): bigint => {
	if (k < 0 || k > n) return 0n;
	let result = 1n;
	for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
	return result;
};

/** Every k tried, with exact fractions: a tail is plausible when it is more than 1 in `oneIn`. */
function byBruteForce(count: number, n: number, population: number, oneIn: bigint) {
	const all = choose(population, n);
	const ways = (k: number, x: number) => choose(k, x) * choose(population - k, n - x);
	const plausible = Array.from({ length: population + 1 }, (_, k) => k).filter((k) => {
		let [upper, lower] = [0n, 0n];
		for (let x = 0; x <= n; x++) {
			if (x >= count) upper += ways(k, x);
			if (x <= count) lower += ways(k, x);
		}
		return upper * oneIn > all && lower * oneIn > all;
	});
	return { low: plausible.at(0), high: plausible.at(-1) };
}

describe('estimateHypergeometric', () => {
	// R 4.2.2: phyper inverted, both tails strictly above 0.025
	it.each([
		[18, 25, 40, 24, 33],
		[5, 10, 40, 9, 31],
		[0, 10, 40, 0, 10],
		[25, 30, 40, 30, 35],
		[30, 35, 40, 32, 35],
		[35, 35, 40, 39, 40],
		[45, 100, 300, 111, 160],
		[2, 100, 300, 2, 18],
		[12, 14, 16, 12, 14],
		[33, 60, 240, 104, 159],
		[18, 30, 40, 20, 27]
	])(
		'%i of %i answers from %i people stand for %i to %i of them',
		(count, n, population, low, high) => {
			expect(estimateHypergeometric(count, n, population, 0.95)).toEqual({ low, high });
		}
	);

	// R 4.2.2: the same with both tails strictly above (1 - level)/2
	it.each([
		[18, 25, 40, 0.9, 25, 32],
		[0, 10, 40, 0.9, 0, 9],
		[33, 60, 240, 0.9, 109, 155],
		[2, 100, 300, 0.9, 2, 16],
		[18, 25, 40, 0.99, 22, 33],
		[0, 10, 40, 0.99, 0, 14],
		[33, 60, 240, 0.99, 96, 166],
		[2, 100, 300, 0.99, 2, 23]
	])(
		'%i of %i answers from %i people, at level %d, is what R has',
		(count, n, population, level, low, high) => {
			expect(estimateHypergeometric(count, n, population, level)).toEqual({ low, high });
		}
	);

	it('moves up with the count and widens with the level', () => {
		const sizes = fc.integer({ min: 2, max: 300 }).chain((population) =>
			fc.record({
				population: fc.constant(population),
				n: fc.integer({ min: 1, max: population })
			})
		);
		fc.assert(
			fc.property(sizes, ({ population, n }) => {
				for (let count = 0; count < n; count++) {
					const here = estimateHypergeometric(count, n, population, 0.9);
					const next = estimateHypergeometric(count + 1, n, population, 0.9);
					const surer = estimateHypergeometric(count, n, population, 0.99);
					expect(next.low >= here.low && next.high >= here.high).toBe(true);
					expect(surer.low <= here.low && surer.high >= here.high).toBe(true);
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('agrees with exact arithmetic for every population up to 20', () => {
		for (let population = 1; population <= 20; population++) {
			for (let n = 0; n <= population; n++) {
				for (let count = 0; count <= n; count++) {
					const exact = byBruteForce(count, n, population, 40n);
					expect(estimateHypergeometric(count, n, population, 0.95)).toEqual(exact);
				}
			}
		}
	});

	it('agrees with exact arithmetic where a tail is exactly alpha/2', () => {
		expect(estimateHypergeometric(1, 1, 40, 0.95)).toEqual(byBruteForce(1, 1, 40, 40n));
		expect(estimateHypergeometric(0, 1, 80, 0.95)).toEqual(byBruteForce(0, 1, 80, 40n));
		expect(estimateHypergeometric(1, 1, 20, 0.9)).toEqual(byBruteForce(1, 1, 20, 20n));
	});

	it('lies within what is possible, holds a number near the share, and mirrors its complement', () => {
		const sizes = fc
			.integer({ min: 1, max: 100_000 })
			.chain((population) =>
				fc.record({ population: fc.constant(population), n: fc.nat(population) })
			)
			.chain(({ population, n }) =>
				fc.record({ population: fc.constant(population), n: fc.constant(n), count: fc.nat(n) })
			);
		fc.assert(
			fc.property(sizes, ({ population, n, count }) => {
				const { low, high } = estimateHypergeometric(count, n, population, 0.95);
				const other = estimateHypergeometric(n - count, n, population, 0.95);
				expect(count <= low && low <= high && high <= population - n + count).toBe(true);
				expect({ low: population - other.high, high: population - other.low }).toEqual({
					low,
					high
				});
			})
		);
	});

	it('is the count itself when everyone answered', () => {
		expect(estimateHypergeometric(7, 12, 12, 0.95)).toEqual({ low: 7, high: 7 });
	});

	it('refuses a population smaller than its answers', () => {
		expect(() => estimateHypergeometric(1, 5, 4, 0.95)).toThrow(RangeError);
	});
});
