import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityOfAtLeast } from './poisson-binomial';

const of = (...pairs: readonly [number, number][]) =>
	pairs.map(([count, probability]) => ({ count, probability }));

describe('the probability that enough say yes', () => {
	// By hand: neither 0.5 * 0.75 = 0.375, both 0.5 * 0.25 = 0.125, one of them the rest, 0.5.
	it('of two people is worked out by hand', () => {
		const two = of([1, 0.5], [1, 0.25]);
		expect([0, 1, 2, 3].map((least) => probabilityOfAtLeast(least, two))).toEqual([
			1, 0.625, 0.125, 0
		]);
	});

	// R 4.2.2: p <- c(rep(.8, 9), rep(.4, 10), rep(.1, 6)); d <- 1
	// for (q in p) d <- c(d * (1 - q), 0) + c(0, d * q); sum(d[13:length(d)])
	it.each([
		[12, of([9, 0.8], [10, 0.4], [6, 0.1]), 0.55686494109806262],
		[12, of([10, 0.8], [10, 0.4], [6, 0.1]), 0.69828922509823532]
	])('is that of the convolution in R', (least, chances, expected) => {
		expect(probabilityOfAtLeast(least, chances)).toBeCloseTo(expected, 14);
	});

	it('of people who are alike is binomial', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.nat(12),
				(count, probability, least) => {
					let sum = 0;
					for (let k = least; k <= count; k += 1) {
						sum += choose(count, k) * probability ** k * (1 - probability) ** (count - k);
					}
					const found = probabilityOfAtLeast(least, [{ count, probability }]);
					expect(found).toBeCloseTo(least === 0 ? 1 : sum, 10);
				}
			)
		);
	});

	it('never falls when somebody becomes surer, nor rises when more are asked for', () => {
		const probability = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.array(probability, { maxLength: 15 }), probability, (all, other) => {
				const chances = all.map((one) => ({ count: 1, probability: one }));
				for (let least = 0; least <= all.length + 1; least += 1) {
					const now = probabilityOfAtLeast(least, chances) ?? NaN;
					const more = [...chances, { count: 1, probability: other }];
					expect(now).toBeGreaterThanOrEqual(probabilityOfAtLeast(least + 1, chances) ?? NaN);
					expect(probabilityOfAtLeast(least, more)).toBeGreaterThanOrEqual(now - 1e-12);
				}
			})
		);
	});

	it('of too many is not worked out, of many who are asked for few it is', () => {
		const many = of([2_000_000, 0.00001]);
		expect(probabilityOfAtLeast(1_000_000, many)).toBeNull();
		// Poisson with mean 20: ppois(11, 20, lower.tail = FALSE) = 0.97861, and the binomial near it.
		expect(probabilityOfAtLeast(12, many)).toBeCloseTo(0.97861, 4);
	});

	it.each([
		[-0.1, 1],
		[1.1, 1],
		[NaN, 1],
		[0.5, -1],
		[0.5, 1.5]
	])('of %s for %s people cannot be', (probability, count) => {
		expect(() => probabilityOfAtLeast(1, [{ probability, count }])).toThrow(RangeError);
	});
});

function choose(n: number, k: number): number {
	let product = 1;
	for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
	return product;
}
