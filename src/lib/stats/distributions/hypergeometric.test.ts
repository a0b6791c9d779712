import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { hypergeometricCdf, hypergeometricPmf } from './hypergeometric';

const upper = { upper: true };

describe('the hypergeometric distribution', () => {
	// R 4.2.2: dhyper(x, marked, N - marked, n), phyper(...), phyper(..., lower.tail = FALSE)
	it.each([
		[18, 25, 24, 40, 0.03827880749951026, 0.9902890196353522, 0.009710980364647842],
		[18, 25, 33, 40, 0.025783702254290494, 0.025783702254290494, 0.9742162977457095],
		[5, 60, 12, 240, 0.1022559803736839, 0.9501724983353099, 0.049827501664690015],
		[0, 10, 4, 40, 0.2998686946055368, 0.2998686946055368, 0.7001313053944632],
		[30, 60, 160, 240, 0.0010020129935242902, 0.0015488435211207833, 0.9984511564788792],
		[2000, 20000, 10000, 100000, 0.010512587128829534, 0.506097183360342, 0.49390281663965796],
		[60, 5000, 50000, 1e6, 3.900541357892381e-49, 5.056779929505451e-49, 1]
	])(
		'of %i in %i, with %i marked of %i, is what R has',
		(count, n, marked, population, ...expected) => {
			const draw = { n, marked, population };
			expectNear(
				[
					hypergeometricPmf(count, draw),
					hypergeometricCdf(count, draw),
					hypergeometricCdf(count, draw, upper)
				],
				expected,
				1e-12
			);
		}
	);

	it('is certain of what is certain', () => {
		const everyone = { n: 6, marked: 2, population: 6 };
		expect([1, 2, 3].map((count) => hypergeometricPmf(count, everyone))).toEqual([0, 1, 0]);
		expect([1, 2].map((count) => hypergeometricCdf(count, everyone))).toEqual([0, 1]);
		const nobody = { n: 0, marked: 2, population: 6 };
		expect([hypergeometricPmf(0, nobody), hypergeometricCdf(0, nobody)]).toEqual([1, 1]);
	});

	it('adds up to 1, and its tails with it', () => {
		const draws = fc.integer({ min: 1, max: 80 }).chain((population) =>
			fc.record({
				n: fc.nat(population),
				marked: fc.nat(population),
				population: fc.constant(population)
			})
		);
		fc.assert(
			fc.property(draws, (draw) => {
				let sum = 0;
				for (let count = 0; count <= draw.n; count++) {
					sum += hypergeometricPmf(count, draw);
					expect(Math.abs(hypergeometricCdf(count, draw) - sum)).toBeLessThan(1e-12);
					expect(Math.abs(hypergeometricCdf(count, draw, upper) - (1 - sum))).toBeLessThan(1e-12);
				}
				expect(sum).toBeCloseTo(1, 12);
			})
		);
	});

	it('refuses a draw that cannot be', () => {
		expect(() => hypergeometricPmf(1, { n: 3, marked: 1, population: 2 })).toThrow(RangeError);
		expect(() => hypergeometricCdf(1, { n: 1.5, marked: 1, population: 2 })).toThrow(RangeError);
	});
});
