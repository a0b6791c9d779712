import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../distributions/binomial';
import { estimateFunnel, funnelLimits } from './funnel';
import { overdispersion } from './overdispersion';

const numbersOf = (limit: ReturnType<typeof funnelLimits>): number[] => [
	limit.low95,
	limit.high95,
	limit.low998,
	limit.high998
];

describe('funnelLimits', () => {
	// R 4.2.2: l <- function(a) { r <- qbinom(a, n, p); F <- pbinom(r, n, p);
	// (r - (F - a) / (F - pbinom(r - 1, n, p))) / n }; pmin(1, pmax(0, c(l(.025), l(.975), l(.001), l(.999))))
	it.each([
		[10, 0.7, 0.339197859645924, 0.911496670633964, 0.159190834592232, 0.996459866825359],
		[20, 0.7, 0.462744853404853, 0.868823494019324, 0.336300320652033, 0.948522683311719],
		[40, 0.7, 0.53988125040004, 0.82401730861241, 0.452331807377974, 0.894879289546662],
		[1, 0.3, 0, 0.916666666666667, 0, 0.996666666666667],
		[3, 0.98, 0.471100004627701, 0.991145979424673, 0.281179138321995, 0.999645839176987],
		[12, 0.02, 0, 0.0825127953022696, 0, 0.197164566856611],
		[100, 0.3, 0.206902385791073, 0.386912014163788, 0.160260746891119, 0.441562623860848]
	])('at %i answers around %d are what R has', (n, centre, ...expected) => {
		for (const [i, number] of numbersOf(funnelLimits(n, centre, 1)).entries()) {
			expect(Math.abs(number - (expected[i] ?? NaN))).toBeLessThan(1e-12);
		}
	});

	it('narrow as units grow, lie around the centre and stay between 0 and 1', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 400 }),
				fc.double({ min: 0.02, max: 0.98, noNaN: true }),
				fc.double({ min: 1, max: 4, noNaN: true }),
				(n, centre, phi) => {
					const [low95, high95, low998, high998] = numbersOf(funnelLimits(n, centre, phi));
					const ordered = [0, low998, low95, centre, high95, high998, 1];
					expect(ordered.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(ordered);
					const larger = numbersOf(funnelLimits(4 * n, centre, phi));
					expect(larger[0]).toBeGreaterThanOrEqual(low95 ?? NaN);
					expect(larger[2]).toBeGreaterThanOrEqual(low998 ?? NaN);
					if (n * Math.min(centre, 1 - centre) < 5) return;
					expect(larger[1]).toBeLessThanOrEqual(high95 ?? NaN);
					expect(larger[3]).toBeLessThanOrEqual(high998 ?? NaN);
				}
			)
		);
	});

	it('refuses what has no funnel', () => {
		for (const [n, centre, phi] of [
			[0, 0.5, 1],
			[1.5, 0.5, 1],
			[5, 0, 1],
			[5, 0.5, 0.5]
		] as const) {
			expect(() => funnelLimits(n, centre, phi)).toThrow(RangeError);
		}
	});
});

describe('estimateFunnel', () => {
	const counts = [12, 18, 7, 30, 22, 9, 15, 3, 28, 11, 40, 5];
	const sizes = [20, 25, 20, 35, 40, 12, 21, 11, 30, 25, 50, 20];
	const units = counts.map((count, i) => ({ count, n: sizes[i] ?? NaN }));

	it('widens the limits when units vary more than chance would have it', () => {
		// R 4.2.2: z <- (x / n - p) / sqrt(p * (1 - p) / n); q <- quantile(z, c(.1, .9)); mean(pmin(pmax(z, q[1]), q[2])^2)
		const { reason, funnel } = estimateFunnel(units);
		expect(reason).toBe('compared');
		expect(funnel?.centre).toBeCloseTo(0.647249190938511, 12);
		expect(funnel?.phi).toBeCloseTo(4.0338140884909, 10);
		expect(funnel?.limits.map(({ n }) => n)).toEqual([11, 12, 20, 21, 25, 30, 35, 40, 50]);
		const narrow = funnelLimits(20, funnel?.centre ?? NaN, 1);
		const wide = funnel?.limits.find(({ n }) => n === 20);
		const reach = (limit: number | undefined): number =>
			Math.abs((limit ?? NaN) - 0.647249190938511);
		expect(reach(wide?.low95) / reach(narrow.low95)).toBeCloseTo(Math.sqrt(4.0338140884909), 10);
	});

	it('points out the units beyond the limits, and only those', () => {
		const alike = Array.from({ length: 8 }, (_, i) => ({ count: 14 + (i % 2), n: 20 }));
		const { funnel } = estimateFunnel([...alike, { count: 9, n: 20 }, { count: 0, n: 0 }]);
		expect(funnel?.phi).toBe(1);
		expect(funnel?.outside).toEqual([...Array<string>(8).fill('no'), '95', null]);
		const worse = estimateFunnel([...alike, { count: 3, n: 20 }]).funnel;
		expect(worse?.outside.at(-1)).toBe('998');
	});

	it('does not let a unit stand out for what is likely: 10 of 10 around 90 %', () => {
		const likely = [...Array<number>(9).fill(89), 90].map((count) => ({ count, n: 100 }));
		const { funnel } = estimateFunnel([...likely, { count: 10, n: 10 }]);
		expect(funnel?.limits[0]?.high998).toBeLessThan(1);
		expect(funnel?.outside.at(-1)).toBe('no');
	});

	it('judges without over-dispersion as the exact binomial tails do, and yes like no', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }).chain((n) =>
					fc.record({
						n: fc.constant(n),
						count: fc.nat(n),
						rest: fc.integer({ min: 5, max: 20 })
					})
				),
				fc.double({ min: 0.1, max: 0.9, noNaN: true }),
				({ n, count, rest }, share) => {
					const crowd = Array.from({ length: rest }, () => ({
						count: Math.round(share * 200),
						n: 200
					}));
					const list = [...crowd, { count, n }];
					const { funnel } = estimateFunnel(list);
					const centre = funnel?.centre ?? NaN;
					const mirrored = estimateFunnel(
						list.map((unit) => ({ ...unit, count: unit.n - unit.count }))
					);
					expect(mirrored.funnel?.outside).toEqual(funnel?.outside);
					if (funnel?.phi !== 1) return;
					const least = Math.min(
						binomialCdf(count, n, centre),
						binomialCdf(count - 1, n, centre, { upper: true })
					);
					const expected = least < 0.001 ? '998' : least < 0.025 ? '95' : 'no';
					expect(funnel.outside.at(-1)).toBe(expected);
				}
			)
		);
	});

	it('says how likely a false alarm is: 0.865 with 39 units', () => {
		const many = Array.from({ length: 39 }, () => ({ count: 7, n: 10 }));
		const { funnel } = estimateFunnel(many);
		expect(funnel?.falseAlarm).toBeCloseTo(1 - 0.95 ** 39, 12);
		expect(funnel?.falseAlarm).toBeCloseTo(0.865, 3);
		expect(funnel?.phi).toBe(1);
	});

	it('is silent under five units with answers, and when nobody or everybody says so', () => {
		const four = [...units.slice(0, 4), { count: 0, n: 0 }];
		expect(estimateFunnel(four)).toEqual({ reason: 'under_five_units', funnel: null });
		for (const count of [0, 6]) {
			const same = Array.from({ length: 6 }, () => ({ count, n: 6 }));
			expect(estimateFunnel(same)).toEqual({ reason: 'no_variation', funnel: null });
		}
		expect(() => estimateFunnel([{ count: 7, n: 6 }])).toThrow(RangeError);
	});

	it('finds no over-dispersion in units that are all at the centre', () => {
		expect(overdispersion([{ count: 5, n: 10 }], 0.5)).toBe(0);
	});
});
