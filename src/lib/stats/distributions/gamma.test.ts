import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { gammaCdf, gammaQuantile } from './gamma';

describe('gammaCdf', () => {
	// R 4.2.2: pgamma(x, shape), pgamma(x, shape, lower.tail = FALSE)
	it.each([
		[0.3, 0.5, 0.5614219739190001, 0.43857802608099994],
		[2.5, 2.5, 0.584119813004492, 0.41588018699550794],
		[1e-5, 0.1, 0.33239840504050333, 0.6676015949594967],
		[60, 55, 0.7578566002720694, 0.24214339972793067],
		[150, 55, 1, 1.558828033379476e-19],
		[95000, 100000, 1.710974325086056e-58, 1]
	])('of %d with shape %d is what R has, in both tails', (x, shape, below, above) => {
		expectNear([gammaCdf(x, shape), gammaCdf(x, shape, { upper: true })], [below, above], 1e-12);
	});
});

describe('gammaQuantile', () => {
	// R 4.2.2: qgamma(p, shape)
	it.each([
		[0.5, 0.1, 0.0005933911044602256],
		[0.975, 2.5, 6.416250997015013],
		[1e-12, 170, 93.74783896042462],
		[0.999999, 100000, 101510.36958867917]
	])('of %d with shape %d is what R has', (p, shape, x) => {
		expectNear([gammaQuantile(p, shape)], [x], 1e-12);
	});

	it('runs from 0 without an end, from either side', () => {
		expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity]);
		const upper = { upper: true };
		expect([gammaQuantile(0, 2, upper), gammaQuantile(1, 2, upper)]).toEqual([Infinity, 0]);
	});

	it('refuses a shape that is none', () => {
		expect(() => gammaQuantile(0.5, 0)).toThrow(RangeError);
		expect(() => gammaCdf(0.5, NaN)).toThrow(RangeError);
	});
});

it('is 0 where the value is too small for a number', () => {
	expect(gammaQuantile(1e-6, 0.01)).toBe(0);
});
