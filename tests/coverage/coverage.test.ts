import { describe, expect, it } from 'vitest';
import { coverageOf, methods, type Coverage } from './coverage';

/** To one decimal of a percent, as the figures are told. */
const told = ({ mean, worst }: Coverage): [number, number] => [
	Math.round(1000 * mean) / 10,
	Math.round(1000 * worst) / 10
];

describe('20 of 40 firms answer, whatever the true number of yes', () => {
	const wald = coverageOf(methods.wald, 20, 40);
	const wilson = coverageOf(methods.wilson, 20, 40);
	const corrected = coverageOf(methods.wilsonCorrected, 20, 40);
	const exact = coverageOf(methods.hypergeometric, 20, 40);

	it('the textbook interval misses far more often than it says', () => {
		expect(told(wald)).toEqual([90.2, 50]);
	});

	it('Wilson without a known population is needlessly wide', () => {
		expect(told(wilson)).toEqual([99.7, 99]);
		expect(wilson.width / exact.width).toBeCloseTo(1.33, 2);
	});

	it('the exact interval always holds what it says, and is about as narrow as a corrected Wilson', () => {
		expect(told(exact)).toEqual([98.1, 95.2]);
		expect(told(corrected)[1]).toBeLessThan(95);
		expect(exact.width / corrected.width).toBeLessThan(1.05);
	});
});

describe('in populations of 40 and 240, for any number of answers', () => {
	it.each([40, 240])('of %i the exact interval never falls below its level', (population) => {
		for (let n = 1; n < population; n += population / 20) {
			const { worst } = coverageOf(methods.hypergeometric, Math.floor(n), population);
			expect(worst).toBeGreaterThanOrEqual(0.95);
		}
	});
});
