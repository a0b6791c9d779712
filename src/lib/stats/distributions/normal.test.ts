import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { normalCdf, normalQuantile } from './normal';

describe('normalQuantile', () => {
	it.each([
		[0.5, 0],
		[0.9, 1.2815515655446004],
		[0.95, 1.6448536269514722],
		[0.975, 1.959963984540054],
		[0.995, 2.5758293035489004],
		[0.999, 3.090232306167813],
		[1e-10, -6.361340902404056],
		[1e-20, -9.262340089798409]
	])('of %d is %d, as R 4.2.2 qnorm has it', (p, expected) => {
		expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(
			3e-15 * Math.max(1, Math.abs(expected))
		);
	});

	it('is infinite at the ends and undefined beyond them', () => {
		expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
		expect(() => normalQuantile(-0.1)).toThrow(RangeError);
		expect(() => normalQuantile(NaN)).toThrow(RangeError);
	});

	it('rises with the probability and is odd around a half', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 4095 }), (k) => {
				const p = k / 8192;
				expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 1 / 8192));
				expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
			})
		);
	});
});

describe('normalCdf', () => {
	// R 4.2.2: pnorm(z), pnorm(z, lower.tail = FALSE)
	it.each([
		[-20, 2.7536241186062337e-89, 1],
		[-8, 6.220960574271785e-16, 0.9999999999999993],
		[-5.7, 5.990371401063528e-9, 0.9999999940096286],
		[-3, 0.0013498980316300946, 0.9986501019683699],
		[-0.7, 0.24196365222307298, 0.758036347776927],
		[-0.1, 0.460172162722971, 0.539827837277029],
		[0, 0.5, 0.5],
		[0.5, 0.691462461274013, 0.30853753872598694],
		[0.6744, 0.7499714786270594, 0.2500285213729406],
		[2, 0.9772498680518208, 0.022750131948179212],
		[6, 0.9999999990134123, 9.86587645037698e-10],
		[9, 1, 1.1285884059538408e-19],
		[30, 1, 4.906713927148187e-198]
	])('of %d is what R has, in both tails', (z, below, above) => {
		expectNear([normalCdf(z), normalCdf(z, { upper: true })], [below, above], 1e-14);
	});

	it('undoes the quantile', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
				expectNear([normalCdf(normalQuantile(p))], [p], 1e-12);
			})
		);
	});

	it('is 0 and 1 at its ends', () => {
		expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-50)]).toEqual([0, 1, 0]);
	});
});
