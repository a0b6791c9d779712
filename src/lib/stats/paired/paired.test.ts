import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { testMcNemar } from './mcnemar';
import { estimatePairedDifference } from './tango';

describe('testMcNemar', () => {
	// R 4.2.2: binom.test(toYes, toYes + toNo)$p.value
	it.each([
		[0, 5, 0.0625],
		[2, 7, 0.1796875],
		[86, 150, 3.71593613957143e-5],
		[3, 0, 0.25]
	])('of %d to yes and %d to no', (toYes, toNo, p) => {
		expectNear([testMcNemar(toYes, toNo).p], [p], 1e-12);
	});

	it('is 1 when nobody changed, and when as many went either way', () => {
		expect(testMcNemar(0, 0).p).toBe(1);
		expect(testMcNemar(4, 4).p).toBe(1);
	});

	it.each([
		[-1, 3],
		[0.5, 1]
	])('refuses %d and %d', (toYes, toNo) => {
		expect(() => testMcNemar(toYes, toNo)).toThrow(RangeError);
	});
});

describe('estimatePairedDifference', () => {
	// R 4.2.2, with b, c of n: s <- function(d) { B <- (2*n-b+c)*d-b-c; q <- (sqrt(B^2+8*n*c*d*(1-d))-B)/(4*n);
	// (b-c-n*d)/sqrt(n*(2*q+d*(1-d))) }; uniroot(function(d) s(d) -+ qnorm(.975), tol = 1e-16)$root
	it.each([
		[5, 0, 44, 0.024216259450782898, 0.239791524166082792],
		[1, 0, 44, -0.059393231116627913, 0.11807709698213284],
		[2, 7, 20, -0.5070543266587748, 0.048634801561408175],
		[86, 150, 1000, -0.094122464337906248, -0.034181976668006528],
		[10, 0, 10, 0.44493440027422165, 1],
		[0, 0, 12, -0.24249400665524082, 0.24249400665524076],
		[0, 3, 3, -1, 0.12299406351009071]
	])('of %d to yes and %d to no among %d', (toYes, toNo, n, low, high) => {
		const found = estimatePairedDifference(toYes, toNo, n, 0.95);
		expectNear([found?.low, found?.high], [low, high]);
		expect(found?.value).toBe((toYes - toNo) / n);
	});

	it('holds the difference, stays within -1 and 1, and turns with the answers', () => {
		fc.assert(
			fc.property(fc.nat(20), fc.nat(20), fc.nat(40), (toYes, toNo, same) => {
				const n = toYes + toNo + same;
				const found = estimatePairedDifference(toYes, toNo, n, 0.95);
				const turned = estimatePairedDifference(toNo, toYes, n, 0.95);
				if (!found || !turned) {
					expect(n).toBe(0);
					return;
				}
				expect(found.low).toBeLessThanOrEqual(found.value);
				expect(found.high).toBeGreaterThanOrEqual(found.value);
				expect(Math.min(found.low + 1, 1 - found.high)).toBeGreaterThanOrEqual(0);
				expect(turned.low).toBeCloseTo(-found.high, 9);
			})
		);
	});

	it('is null without people and refuses counts that do not fit', () => {
		expect(estimatePairedDifference(0, 0, 0, 0.95)).toBeNull();
		expect(() => estimatePairedDifference(3, 3, 5, 0.95)).toThrow(RangeError);
		expect(() => estimatePairedDifference(1.5, 3, 5, 0.95)).toThrow(RangeError);
		expect(() => estimatePairedDifference(1, 3, 5, 0)).toThrow(RangeError);
	});
});
