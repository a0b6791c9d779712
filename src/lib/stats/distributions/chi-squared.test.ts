import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { chiSquaredCdf, chiSquaredQuantile } from './chi-squared';

const upper = { upper: true };

describe('chiSquaredCdf', () => {
	// R 4.2.2: pchisq(x, df), pchisq(x, df, lower.tail = FALSE)
	it.each([
		[3.84, 1, 0.9499564787512947, 0.050043521248705224],
		[24.2139423076923, 6, 0.9995230151200549, 0.00047698487994508193],
		[0.001, 2, 0.0004998750208307295, 0.9995001249791693],
		[100, 10, 1, 5.44970198292053e-17],
		[9.49, 4.5, 0.9314400807521284, 0.06855991924787158],
		[8000, 10000, 1.5598621812189671e-52, 1],
		[12000, 10000, 1, 1.1470065524601262e-40],
		[1e6, 1e6, 0.5001880631966055, 0.49981193680339453],
		[1e-8, 1, 7.978845594730578e-5, 0.9999202115440528],
		[700, 3, 1, 2.0991308534204087e-151]
	])('of %d on %d degrees of freedom is what R has, in both tails', (x, df, below, above) => {
		expectNear([chiSquaredCdf(x, df), chiSquaredCdf(x, df, upper)], [below, above], 1e-12);
	});

	it('has nothing below 0', () => {
		expect([chiSquaredCdf(-1, 3), chiSquaredCdf(0, 3), chiSquaredCdf(0, 3, upper)]).toEqual([
			0, 0, 1
		]);
	});
});

describe('chiSquaredQuantile', () => {
	// R 4.2.2: qchisq(p, df)
	it.each([
		[0.95, 1, 3.841458820694124],
		[0.975, 56, 78.5671648903242],
		[1e-12, 4.5, 1.4071029571242361e-5],
		[0.999, 1e6, 1004375.9487461417],
		[0.5, 0.3, 0.012469611517980442]
	])('of %d on %d degrees of freedom is what R has', (p, df, x) => {
		expectNear([chiSquaredQuantile(p, df)], [x], 1e-12);
	});

	it('undoes the probability', () => {
		const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
		const df = fc.double({ min: 0.5, max: 1e5, noNaN: true });
		fc.assert(
			fc.property(p, df, (probability, freedom) => {
				const x = chiSquaredQuantile(probability, freedom);
				expectNear([chiSquaredCdf(x, freedom)], [probability], 1e-9);
				expectNear([chiSquaredCdf(x, freedom, upper)], [1 - probability], 1e-6);
			})
		);
	});
});
