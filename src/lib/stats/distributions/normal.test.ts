import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal';

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
