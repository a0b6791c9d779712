import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { binomialCdf, binomialPmf, binomialQuantile } from './binomial';

const upper = { upper: true };

describe('the binomial distribution', () => {
	// R 4.2.2: dbinom(x, n, p), pbinom(x, n, p), pbinom(x, n, p, lower.tail = FALSE)
	it.each([
		[7, 10, 0.7, 0.26682793199999993, 0.6172172136000001, 0.38278278639999985],
		[0, 40, 0.001, 0.9607702107358118, 0.9607702107358118, 0.039229789264188214],
		[12, 14, 0.5, 0.005554199218750006, 0.99908447265625, 0.0009155273437500001],
		[300, 1000, 0.25, 4.5661147405632055e-5, 0.9998520708254566, 0.00014792917454344736],
		[496000, 1e6, 0.5, 1.0101414375255169e-17, 6.269548031240318e-16, 0.9999999999999993],
		[39, 40, 0.99, 0.27029161962411336, 0.3310282414303197, 0.6689717585696803],
		[120, 240, 0.9, 2.935500400238528e-55, 3.298202599799403e-55, 1]
	])('of %i in %i with %d is what R has', (count, n, p, exactly, below, above) => {
		expectNear(
			[binomialPmf(count, n, p), binomialCdf(count, n, p), binomialCdf(count, n, p, upper)],
			[exactly, below, above],
			1e-12
		);
	});

	// R 4.2.2: qbinom(probability, n, p)
	it.each([
		[0.025, 20, 0.7, 10],
		[0.975, 20, 0.7, 18],
		[0.001, 40, 0.7, 19],
		[0.5, 10, 0.5, 5],
		[0.999, 1e6, 0.01, 10309],
		[1, 7, 0.2, 7],
		[0, 7, 0.2, 0],
		[0.3, 7, 0, 0]
	])('has its quantile %d of %i with %d where R has it', (probability, n, p, count) => {
		expect(binomialQuantile(probability, n, p)).toBe(count);
	});

	it('is certain of what is certain', () => {
		expect([binomialPmf(0, 4, 0), binomialPmf(4, 4, 1), binomialPmf(3, 4, 1)]).toEqual([1, 1, 0]);
		expect([binomialCdf(-1, 4, 0.5), binomialCdf(4, 4, 0.5), binomialCdf(0, 0, 0.5)]).toEqual([
			0, 1, 1
		]);
		expect([binomialPmf(5, 4, 0.5), binomialPmf(1.5, 4, 0.5)]).toEqual([0, 0]);
	});

	it('adds up to 1, and its tails with it', () => {
		const p = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), p, (n, chance) => {
				let sum = 0;
				for (let count = 0; count <= n; count++) {
					sum += binomialPmf(count, n, chance);
					expect(Math.abs(binomialCdf(count, n, chance) - sum)).toBeLessThan(1e-12);
				}
			})
		);
	});

	it('refuses what cannot be', () => {
		expect(() => binomialPmf(1, 2.5, 0.5)).toThrow(RangeError);
		expect(() => binomialCdf(1, 2, 1.5)).toThrow(RangeError);
		expect(() => binomialQuantile(2, 2, 0.5)).toThrow(RangeError);
	});
});
