import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { betaCdf, betaOddsQuantile, betaQuantile } from './beta';

const upper = { upper: true };

describe('betaCdf', () => {
	// R 4.2.2: pbeta(x, a, b), pbeta(x, a, b, lower.tail = FALSE)
	it.each([
		[0.3, 2, 5, 0.5798250000000001, 0.42017499999999985],
		[0.999, 0.5, 0.5, 0.9798649583666226, 0.020135041633377496],
		[1e-6, 0.3, 17.2, 0.04120742340011195, 0.958792576599888],
		[0.5, 100000, 100000, 0.49999999999999994, 0.5],
		[0.1, 1000, 10000, 0.9993847044327024, 0.000615295567297483],
		[0.97, 183, 0.5, 0.0008481037636300072, 0.99915189623637],
		[0.25, 5.5, 20, 0.6892902504390249, 0.3107097495609751]
	])('of %d with %d and %d is what R has, in both tails', (x, a, b, below, above) => {
		expectNear([betaCdf(x, a, b), betaCdf(x, a, b, upper)], [below, above], 1e-12);
	});

	it('is 0 and 1 at and beyond its ends', () => {
		expect([-1, 0, 1, 2].map((x) => betaCdf(x, 2, 3))).toEqual([0, 0, 1, 1]);
	});
});

describe('betaQuantile', () => {
	// R 4.2.2: qbeta(p, a, b)
	it.each([
		[0.025, 18, 8, 0.5061231781937444],
		[0.975, 1, 7, 0.4096163972250034],
		[1e-12, 0.3, 0.5, 2.8304475670641504e-40],
		[0.999999, 100000, 200, 0.998604180364687],
		[0.5, 0.5, 3, 0.07903276707617302]
	])('of %d with %d and %d is what R has', (p, a, b, x) => {
		expectNear([betaQuantile(p, a, b)], [x], 1e-12);
	});

	it('undoes the probability, from either end', () => {
		const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
		const shape = fc.double({ min: 0.1, max: 1e4, noNaN: true });
		fc.assert(
			fc.property(p, shape, shape, (probability, a, b) => {
				const odds = betaOddsQuantile(probability, a, b);
				const mirrored = betaOddsQuantile(probability, b, a, upper);
				expectNear([odds * mirrored], [1], 1e-9);
				const x = odds / (1 + odds);
				if (x > 0.01 && x < 0.99) expectNear([betaCdf(x, a, b)], [probability], 1e-9);
			})
		);
	});

	it('refuses what cannot be', () => {
		expect(() => betaQuantile(-0.1, 2, 3)).toThrow(RangeError);
		expect(() => betaQuantile(0.5, 0, 3)).toThrow(RangeError);
	});
});
