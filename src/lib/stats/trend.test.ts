import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weakestOf } from '$lib/survey/comparability';
import type { Estimate } from '$lib/survey/estimate';
import { estimateChange } from './trend';
import { estimateWilson } from './wilson';

function wave(value: number | null, low: number | null, high: number | null, n = 10): Estimate {
	return { value, low, high, n, population: null, level: 0.95, method: 't', reason: 'any' };
}

function share(count: number, n: number): Estimate {
	const interval = estimateWilson(count, n, 0.95);
	return wave(n === 0 ? null : count / n, interval?.low ?? null, interval?.high ?? null, n);
}

const nothing = wave(null, null, null, 0);

describe('weakestOf', () => {
	it('is the weakest verdict on the path', () => {
		expect(weakestOf([])).toBe('comparable');
		expect(weakestOf(['comparable', 'comparable'])).toBe('comparable');
		expect(weakestOf(['comparable', 'caveat', 'comparable'])).toBe('caveat');
		expect(weakestOf(['caveat', 'broken', 'comparable'])).toBe('broken');
	});
});

describe('estimateChange', () => {
	// R 4.2.2, Newcombe 1998 method 10 from prop.test(x, n, correct = FALSE)$conf.int of both
	it.each([
		[48, 80, 56, 70, 0.0524314724023649, 0.333872654036906],
		[3, 10, 9, 10, 0.170522723934503, 0.809017973535488],
		[0, 29, 5, 56, -0.0381371479035369, 0.192560013855112],
		[0, 20, 0, 10, -0.161125158052819, 0.277532799862889]
	])('of %i in %i to %i in %i is what R has', (a, m, b, n, low, high) => {
		const found = estimateChange([share(a, m), share(b, n)], ['comparable']);
		expect(found).toMatchObject({ n: m + n, from: 0, to: 1, reason: 'independent_waves' });
		expect(found.value).toBeCloseTo(b / n - a / m, 12);
		expect(found.low).toBeCloseTo(low, 12);
		expect(found.high).toBeCloseTo(high, 12);
	});

	it('of a mean puts together the intervals of both waves', () => {
		// R 4.2.2: x <- c(3,4,5,2,4,4,5,3); y <- c(4,5,5,3,5,4,5,5,4,4); a <- t.test(x)$conf.int; b <- t.test(y)$conf.int;
		// d <- mean(y) - mean(x); d - sqrt((mean(y) - b[1])^2 + (a[2] - mean(x))^2), and the like above
		const found = estimateChange(
			[
				wave(3.75, 2.88463613264052, 4.61536386735948, 8),
				wave(4.4, 3.89981823161223, 4.90018176838777, 10)
			],
			['caveat']
		);
		expect(found.value).toBeCloseTo(0.65, 12);
		expect(found.low).toBeCloseTo(-0.349518096063731, 12);
		expect(found.high).toBeCloseTo(1.64951809606373, 12);
		expect(found).toMatchObject({ n: 18, comparability: 'caveat' });
	});

	it('runs from the first wave with answers to the last, and takes the verdicts between them', () => {
		const waves = [nothing, share(5, 10), nothing, share(8, 10), nothing];
		const steps = ['broken', 'comparable', 'caveat', 'broken'] as const;
		const found = estimateChange(waves, steps);
		expect(found).toMatchObject({ from: 1, to: 3, comparability: 'caveat' });
		expect(found.value).toBeCloseTo(0.3, 12);
	});

	it('has no value across a break', () => {
		const found = estimateChange(
			[share(5, 10), share(6, 10), share(8, 10)],
			['comparable', 'broken']
		);
		expect(found).toMatchObject({
			value: null,
			low: null,
			high: null,
			from: 0,
			to: 2,
			comparability: 'broken',
			reason: 'broken'
		});
	});

	it('has no change with fewer than two waves, and no interval where a wave has none', () => {
		for (const waves of [[], [share(5, 10)], [nothing, share(5, 10), nothing]]) {
			const steps = waves.slice(1).map(() => 'comparable' as const);
			expect(estimateChange(waves, steps)).toMatchObject({
				value: null,
				from: null,
				to: null,
				reason: 'under_two_waves'
			});
		}
		expect(estimateChange([wave(3, null, null), share(5, 10)], ['comparable'])).toMatchObject({
			value: -2.5,
			low: null,
			high: null,
			reason: 'no_interval'
		});
	});

	it('turns round when the waves do, and holds its value', () => {
		const count = fc
			.integer({ min: 1, max: 200 })
			.chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));
		fc.assert(
			fc.property(count, count, (a, b) => {
				const [first, last] = [share(a.count, a.n), share(b.count, b.n)];
				const there = estimateChange([first, last], ['comparable']);
				const back = estimateChange([last, first], ['comparable']);
				expect(back.low).toBeCloseTo(-(there.high ?? NaN), 12);
				expect(back.high).toBeCloseTo(-(there.low ?? NaN), 12);
				expect(there.low).toBeLessThanOrEqual(there.value ?? NaN);
				expect(there.high).toBeGreaterThanOrEqual(there.value ?? NaN);
			})
		);
	});

	it('refuses waves without a step between them, or of different levels', () => {
		expect(() => estimateChange([share(1, 2), share(1, 2)], [])).toThrow(RangeError);
		const other = { ...share(1, 2), level: 0.9 };
		expect(() => estimateChange([share(1, 2), other], ['comparable'])).toThrow(RangeError);
	});
});
