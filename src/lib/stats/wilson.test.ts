import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from './test-near';
import { estimateWilson } from './wilson';

const counts = fc
	.integer({ min: 1, max: 100_000 })
	.chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe('estimateWilson', () => {
	// R 4.2.2: prop.test(count, n, correct = FALSE)$conf.int
	it.each([
		[81, 263, 0.255288519878274, 0.3662095769828],
		[15, 148, 0.0623863995307363, 0.160487241723308],
		[0, 20, 0, 0.161125158052819],
		[1, 29, 0.00611321429276266, 0.171755218793203],
		[12, 14, 0.600586205030297, 0.959906078728535],
		[7, 7, 0.645669564933313, 1],
		[18, 25, 0.524233948096384, 0.857161461490434]
	])('of %i in %i is what R has', (count, n, low, high) => {
		const interval = estimateWilson(count, n, 0.95);
		expect(Math.abs((interval?.low ?? NaN) - low)).toBeLessThan(1e-12);
		expect(Math.abs((interval?.high ?? NaN) - high)).toBeLessThan(1e-12);
	});

	// R 4.2.2: prop.test(count, n, conf.level = level, correct = FALSE)$conf.int
	it.each([
		[7, 7, 0.9, 0.721237304547458, 1],
		[1, 29, 0.9, 0.00773080797273802, 0.140683095132512],
		[81, 263, 0.99, 0.240136902687608, 0.38528250231823],
		[50000, 100000, 0.99, 0.495927391372935, 0.504072608627065]
	])('of %i in %i at level %d is what R has', (count, n, confidence, low, high) => {
		const interval = estimateWilson(count, n, confidence);
		expectNear([interval?.low, interval?.high], [low, high], 1e-12);
	});

	it('has nothing to say without answers', () => {
		expect(estimateWilson(0, 0, 0.95)).toBeNull();
	});

	it('holds the share, stays between 0 and 1 and is the mirror of its complement', () => {
		fc.assert(
			fc.property(counts, level, ({ count, n }, confidence) => {
				const { low, high } = estimateWilson(count, n, confidence) ?? { low: NaN, high: NaN };
				const other = estimateWilson(n - count, n, confidence) ?? { low: NaN, high: NaN };
				expect(0 <= low && low <= count / n && count / n <= high && high <= 1).toBe(true);
				expect(1 - other.high).toBeCloseTo(low, 12);
				expect(1 - other.low).toBeCloseTo(high, 12);
			})
		);
	});

	it('moves up with the count and widens with the level', () => {
		fc.assert(
			fc.property(counts, ({ count, n }) => {
				const here = estimateWilson(count, n, 0.9);
				const surer = estimateWilson(count, n, 0.99);
				const next = estimateWilson(Math.min(n, count + 1), n, 0.9);
				expect(next?.low).toBeGreaterThanOrEqual(here?.low ?? NaN);
				expect(next?.high).toBeGreaterThanOrEqual(here?.high ?? NaN);
				expect(surer?.low).toBeLessThanOrEqual(here?.low ?? NaN);
				expect(surer?.high).toBeGreaterThanOrEqual(here?.high ?? NaN);
			})
		);
	});

	it.each([
		[3, 2, 0.95],
		[-1, 2, 0.95],
		[1.5, 2, 0.95],
		[1, 2, 1],
		[1, 2, NaN]
	])('refuses %d of %d at %d', (count, n, confidence) => {
		expect(() => estimateWilson(count, n, confidence)).toThrow(RangeError);
	});
});
