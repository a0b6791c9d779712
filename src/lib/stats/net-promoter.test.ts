import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateNetPromoter } from './net-promoter';
import { expectNear } from './test-near';

describe('estimateNetPromoter', () => {
	// R 4.2.2: with f = (N - n)/(N - 1), or 1, P = (p + 3f/4)/(n + 3f) and D likewise:
	// P - D + c(-1, 1) * qnorm(1 - alpha/2) * sqrt(f * (P + D - (P - D)^2)/(n + 3f)), clipped, times 100
	it.each([
		[0.95, 12, 8, 5, null, 28, -3.64820827433053, 53.6482082743305],
		[0.95, 12, 8, 5, 40, 28, 8.34754799168085, 45.181863773025],
		[0.95, 10, 0, 0, null, 100, 47.5035515447902, 100],
		[0.95, 3, 4, 7, 16, -28.5714285714286, -37.5, -12.7943781001854],
		[0.9, 12, 8, 5, 40, 28, 11.30853975197433, 42.22087201273156],
		[0.99, 12, 8, 5, null, 28, -12.6501277315612, 62.6501277315612],
		[0.99, 0, 0, 3, 4, -100, -100, -50],
		[0.99, 600, 300, 100, 5000, 50, 44.99445046801833, 54.76607637293158]
	])(
		'at level %d of %i promoters, %i passives and %i detractors of %s people is what R has',
		(level, promoters, passives, detractors, population, value, low, high) => {
			const estimate = estimateNetPromoter(
				{ promoters, passives, detractors },
				{ population, level }
			);
			expectNear([estimate.value, estimate.low, estimate.high], [value, low, high], 1e-12);
			expect(estimate).toMatchObject({
				n: promoters + passives + detractors,
				population,
				method: 'adjusted-wald'
			});
		}
	);

	it.each([
		[0, 0, 0, 12, null, 'none', 'no_answers'],
		[0, 0, 0, 0, null, 'none', 'no_answers'],
		[3, 0, 1, 4, 50, 'census', 'whole_population'],
		[1, 0, 0, 1, 100, 'census', 'whole_population']
	])(
		'of %i, %i and %i of %i people has no interval',
		(p, q, d, population, value, method, reason) => {
			const found = estimateNetPromoter(
				{ promoters: p, passives: q, detractors: d },
				{ population, level: 0.95 }
			);
			expect(found).toMatchObject({ value, low: null, high: null, method, reason });
		}
	);

	it('does not believe a population smaller than the answers', () => {
		const counts = { promoters: 3, passives: 1, detractors: 2 };
		const open = estimateNetPromoter(counts, { population: null, level: 0.95 });
		expect(estimateNetPromoter(counts, { population: 5, level: 0.95 })).toEqual({
			...open,
			reason: 'population_smaller_than_answers'
		});
	});

	it('holds a single answer too', () => {
		const one = { promoters: 0, passives: 0, detractors: 1 };
		expect(estimateNetPromoter(one, { population: null, level: 0.95 })).toMatchObject({
			value: -100,
			low: -100
		});
	});

	it('lies in its interval, within what is possible, and mirrors', () => {
		const counts = fc.record({
			promoters: fc.nat(60),
			passives: fc.nat(60),
			detractors: fc.nat(60),
			missed: fc.option(fc.integer({ min: 1, max: 200 }))
		});
		fc.assert(
			fc.property(counts, ({ missed, ...answers }) => {
				const n = answers.promoters + answers.passives + answers.detractors;
				fc.pre(n > 0);
				const population = missed === null ? null : n + missed;
				const here = estimateNetPromoter(answers, { population, level: 0.95 });
				const [value, low, high] = [here.value ?? NaN, here.low ?? NaN, here.high ?? NaN];
				expect(-100 <= low && low <= value && value <= high && high <= 100).toBe(true);
				const turned = { ...answers, promoters: answers.detractors, detractors: answers.promoters };
				const other = estimateNetPromoter(turned, { population, level: 0.95 });
				expect(other.low).toBeCloseTo(-high, 10);
				expect(other.high).toBeCloseTo(-low, 10);
			})
		);
	});

	it('refuses counts that are none', () => {
		const counts = { promoters: 1.5, passives: 0, detractors: 0 };
		expect(() => estimateNetPromoter(counts, { population: null, level: 0.95 })).toThrow(
			RangeError
		);
	});
});
