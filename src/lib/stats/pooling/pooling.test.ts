import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolEstimates } from './pool-estimates';
import { poolMeans } from './pool-means';
import { poolShares } from './pool-shares';
import type { Pooled } from './pooled';

function expectNumbers(
	actual: readonly (number | null | undefined)[],
	expected: readonly number[]
): void {
	expect(actual).toHaveLength(expected.length);
	for (const [i, number] of expected.entries()) {
		expect(Math.abs((actual[i] ?? NaN) - number)).toBeLessThanOrEqual(1e-9 * Math.abs(number));
	}
}

function numbersOf({ common, prediction, tau2, i2, heterogeneity }: Pooled): (number | null)[] {
	const interval = [common.low, common.high, prediction?.low ?? null, prediction?.high ?? null];
	return [common.value, ...interval, tau2, i2, heterogeneity.statistic, heterogeneity.p];
}

/** As JSON that shows what is not a number. */
const written = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) => (Number.isNaN(part) ? 'NaN' : part));

const units = (y: readonly number[], v: readonly number[]) =>
	y.map((value, i) => ({ value, variance: v[i] ?? NaN }));

describe('poolEstimates', () => {
	// R 4.2.2, metafor 3.8.1: r <- rma(y, v, method = "REML", control = list(threshold = 1e-14, maxiter = 10000)),
	// k <- the same with test = "knha"; c(r$b, k$ci.lb, k$ci.ub, predict(k)$pi.lb, predict(k)$pi.ub, r$tau2, r$I2,
	// r$QE, r$QEp); blup(r)$pred; blup(r)$se
	it.each([
		{
			name: 'schools that sampling alone explains',
			y: [28, 8, -3, 7, -1, 1, 18, 12],
			v: [225, 100, 256, 121, 81, 121, 100, 324],
			common: [
				7.68561672495604, -0.210035371857895, 15.58126882177, -0.210035371857895, 15.58126882177, 0,
				0, 4.70707886440016, 0.695659166635196
			],
			blup: Array<number>(8).fill(7.68561672495604),
			error: Array<number>(8).fill(4.0719191584023),
			reason: 'units_alike'
		},
		{
			name: 'units of unequal size that differ',
			y: [3.1, 3.9, 4.2, 2.8, 3.6, 4.6, 3.3],
			v: [0.04, 0.09, 0.02, 0.11, 0.05, 0.03, 0.2],
			common: [
				3.68157947498088, 3.08760488118928, 4.27555406877248, 2.10518006963324, 5.25797888032852,
				0.356120727131053, 87.8512422859089, 51.4304385964912, 2.42726800957551e-9
			],
			blup: [
				3.15872749746705, 3.85593603691508, 4.17243329135443, 3.00804426107538, 3.61004374678894,
				4.52864248455323, 3.43722900671205
			],
			error: [
				0.191263717494837, 0.272620637471588, 0.138234244636856, 0.295690118860432,
				0.211582808862331, 0.167441788478812, 0.368713607491564
			],
			reason: 'units_differ'
		},
		{
			name: 'units of one size',
			y: [2.1, 2.4, 3.3, 3.9, 4.4, 4.6],
			v: [0.05, 0.05, 0.05, 0.05, 0.05, 0.05],
			common: [
				3.45, 2.36192196996025, 4.53807803003975, 0.629184152146558, 6.27081584785344, 1.025,
				95.3488372093023, 107.5, 1.38250143196825e-21
			],
			blup: [
				2.16279069767442, 2.44883720930233, 3.30697674418605, 3.87906976744186, 4.35581395348837,
				4.54651162790698
			],
			error: Array<number>(6).fill(0.219230507694244),
			reason: 'units_differ'
		},
		{
			name: 'five units closer than sampling would have them',
			y: [10, 10.5, 9.8, 10.1, 10.2],
			v: [0.4, 0.3, 0.5, 0.6, 0.2],
			common: [
				10.167816091954, 9.85811862516022, 10.4775135587478, 9.85811862516022, 10.4775135587478, 0,
				0, 0.721647509578543, 0.948632754950228
			],
			blup: Array<number>(5).fill(10.167816091954),
			error: Array<number>(5).fill(0.262612865719445),
			reason: 'units_alike'
		}
	])('is what R has for $name', ({ y, v, common, blup, error, reason }) => {
		const found = poolEstimates(units(y, v), 0.95);
		expect(found.reason).toBe(reason);
		if (found.pooled === null) throw new Error('Nothing was pooled');
		expectNumbers(numbersOf(found.pooled), common);
		expectNumbers(
			found.pooled.shrunken.map((unit) => unit?.value),
			blup
		);
		expectNumbers(
			found.pooled.shrunken.map((unit) => unit?.error),
			error
		);
	});

	it('pools no fewer than five units with answers', () => {
		const four = [...units([1, 2, 3, 4], [1, 1, 1, 1]), null, null];
		expect(poolEstimates(four, 0.95)).toEqual({ reason: 'under_five_units', pooled: null });
		expect(poolEstimates([], 0.95)).toEqual({ reason: 'under_five_units', pooled: null });
	});

	it('pools nothing when a unit claims to know its result for certain', () => {
		const certain = units([1, 2, 3, 4, 5], [1, 1, 0, 1, 1]);
		expect(poolEstimates(certain, 0.95)).toEqual({ reason: 'no_variation', pooled: null });
	});

	it('gives no interval of no width to units that all have the same value', () => {
		const { pooled } = poolEstimates(units([4, 4, 4, 4, 4], [1, 2, 1, 3, 1]), 0.95);
		expect(pooled?.common).toMatchObject({ value: 4, low: null, high: null, reason: 'same_value' });
		expect(pooled?.prediction).toBeNull();
		expect(pooled?.tau2).toBe(0);
	});

	const number = fc.double({ min: -100, max: 100, noNaN: true });
	const variance = fc.double({ min: 0.001, max: 50, noNaN: true });
	const many = fc.array(fc.record({ value: number, variance }), { minLength: 5, maxLength: 20 });

	it('never puts less than nothing between units, nor a unit outside of itself and the common value', () => {
		fc.assert(
			fc.property(many, (list) => {
				const { pooled } = poolEstimates(list, 0.95);
				if (pooled === null) throw new Error('Nothing was pooled');
				expect(written(pooled)).not.toContain('NaN');
				expect(pooled.tau2).toBeGreaterThanOrEqual(0);
				const mean = pooled.common.value ?? NaN;
				for (const [i, unit] of pooled.shrunken.entries()) {
					const own = list[i]?.value ?? NaN;
					expect(unit?.value).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
					expect(unit?.value).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
				}
			})
		);
	});

	it('moves and stretches with the scale', () => {
		fc.assert(
			fc.property(
				many,
				fc.integer({ min: -5, max: 5 }),
				fc.constantFrom(0.5, 2, 10),
				(list, by, step) => {
					const here = poolEstimates(list, 0.95).pooled;
					const there = poolEstimates(
						list.map((unit) => ({
							value: by + step * unit.value,
							variance: step ** 2 * unit.variance
						})),
						0.95
					).pooled;
					expect(there?.common.value).toBeCloseTo(by + step * (here?.common.value ?? NaN), 5);
					expect(there?.i2).toBeCloseTo(here?.i2 ?? NaN, 4);
				}
			)
		);
	});

	it('refuses what is no estimate', () => {
		expect(() => poolEstimates(units([1, NaN], [1, 1]), 0.95)).toThrow(RangeError);
		expect(() => poolEstimates(units([1, 2], [1, -1]), 0.95)).toThrow(RangeError);
		expect(() => poolEstimates([], 0)).toThrow(RangeError);
	});
});

describe('poolMeans', () => {
	it('gives every unit the variance within units over its own number of answers', () => {
		const means = [
			{ n: 4, mean: 3, variance: 2 },
			{ n: 3, mean: 4, variance: 0.5 },
			{ n: 1, mean: 5, variance: 0 },
			{ n: 2, mean: 2, variance: 0 },
			null,
			{ n: 6, mean: 3.5, variance: 1 }
		];
		const within = (3 * 2 + 2 * 0.5 + 1 * 0 + 5 * 1) / 11;
		const same = means.map((unit) => unit && { value: unit.mean, variance: within / unit.n });
		expect(poolMeans(means, 0.9)).toEqual(poolEstimates(same, 0.9));
		expect(poolMeans(means, 0.9).pooled?.shrunken[4]).toBeNull();
	});

	it('pools nothing when no unit varies, or none has two answers', () => {
		const alone = Array.from({ length: 6 }, (_, i) => ({ n: 1, mean: i, variance: 0 }));
		const even = Array.from({ length: 6 }, (_, i) => ({ n: 5, mean: i, variance: 0 }));
		expect(poolMeans(alone, 0.95)).toEqual({ reason: 'no_variation', pooled: null });
		expect(poolMeans(even, 0.95)).toEqual({ reason: 'no_variation', pooled: null });
		expect(poolMeans([], 0.95)).toEqual({ reason: 'under_five_units', pooled: null });
	});
});

describe('poolShares', () => {
	const counts = [12, 18, 7, 30, 22, 9];
	const sizes = [20, 25, 20, 35, 40, 12];
	const shares = counts.map((count, i) => ({ count, n: sizes[i] ?? NaN }));

	it('is what R has', () => {
		const { reason, pooled } = poolShares(shares, 0.95);
		expect(reason).toBe('units_differ');
		if (pooled === null) throw new Error('Nothing was pooled');
		// R 4.2.2: fit <- function(r) glm(cbind(x, n - x) ~ 1, binomial, weights = 1 / (1 + r * (n - 1))),
		// X2 <- function(r) sum(residuals(fit(r), "pearson")^2), rho <- uniroot(function(r) X2(r) - 5, c(0, 1), tol =
		// 1e-15)$root = 0.0992753437591151; s <- summary(fit(rho), dispersion = 1)$coefficients[2];
		// plogis(qlogis(mu) + c(-1, 1) * qt(.975, 5) * s); se <- mu * (1 - mu) * s;
		// M <- (1 - rho) / rho; p <- (x + mu * M) / (n + M); sqrt(p * (1 - p) / (n + M + 1) + (M / (n + M))^2 * se^2)
		const rho = 0.0992753437591151;
		const mean = 0.638461666809197;
		expectNumbers(
			[pooled.common.value, pooled.common.low, pooled.common.high],
			[mean, 0.4389595322842, 0.79943597653436]
		);
		expectNumbers(
			[pooled.prediction?.low, pooled.prediction?.high],
			[0.213596403483149, 0.919883779381621]
		);
		expectNumbers([pooled.tau2], [rho * mean * (1 - mean)]);
		expectNumbers(
			[pooled.heterogeneity.statistic, pooled.heterogeneity.p],
			[17.42001079797, 0.00376841654351884]
		);
		expectNumbers(
			pooled.shrunken.map((unit) => unit?.value),
			[
				0.612002977321117, 0.698287882692596, 0.440022069555615, 0.812124512593557,
				0.566355476788157, 0.701977081904139
			]
		);
		expectNumbers(
			pooled.shrunken.map((unit) => unit?.error),
			[
				0.0917409711446052, 0.0799115753246221, 0.0933484102779609, 0.060096628248319,
				0.0713263464890124, 0.10231559845234
			]
		);
	});

	it('gives every unit the overall share when they differ no more than chance would have it', () => {
		const sizes = [10, 13, 12, 20, 16];
		const alike = [6, 8, 7, 12, 9].map((count, i) => ({ count, n: sizes[i] ?? NaN }));
		const { reason, pooled } = poolShares([...alike, { count: 0, n: 0 }], 0.95);
		expect(reason).toBe('units_alike');
		// R 4.2.2: sum(x) / sum(n), and X2(0) as above
		expectNumbers([pooled?.heterogeneity.statistic], [0.0986671613826786]);
		expectNumbers(
			pooled?.shrunken.slice(0, 5).map((unit) => unit?.value) ?? [],
			Array<number>(5).fill(0.591549295774648)
		);
		expect(pooled?.shrunken[5]).toBeNull();
	});

	it.each([0, 5])('pools nothing when %i of 5 say so everywhere', (count) => {
		const same = Array.from({ length: 6 }, () => ({ count, n: 5 }));
		expect(poolShares(same, 0.95)).toEqual({ reason: 'no_variation', pooled: null });
	});

	it('keeps units apart in which everyone answers alike', () => {
		const split = [0, 5, 5, 0, 5, 0, 5].map((count) => ({ count, n: 5 }));
		const { pooled } = poolShares(split, 0.95);
		expect(pooled?.shrunken.map((unit) => unit?.value)).toEqual([0, 1, 1, 0, 1, 0, 1]);
	});

	it('draws each share towards the common one and leaves it between 0 and 1', () => {
		const share = fc
			.integer({ min: 0, max: 60 })
			.chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));
		fc.assert(
			fc.property(fc.array(share, { maxLength: 20 }), (list) => {
				const { reason, pooled } = poolShares(list, 0.95);
				expect(written(pooled)).not.toContain('NaN');
				if (pooled === null) {
					expect(['under_five_units', 'no_variation']).toContain(reason);
					return;
				}
				const common = pooled.common.value ?? NaN;
				for (const [i, unit] of pooled.shrunken.entries()) {
					const { count, n } = list[i] ?? { count: NaN, n: NaN };
					if (unit === null) continue;
					expect(unit.value).toBeGreaterThanOrEqual(Math.min(count / n, common) - 1e-12);
					expect(unit.value).toBeLessThanOrEqual(Math.max(count / n, common) + 1e-12);
					expect(0 <= unit.low && unit.low <= unit.high && unit.high <= 1).toBe(true);
				}
			})
		);
	});

	it('refuses what is no share', () => {
		expect(() => poolShares([{ count: 3, n: 2 }], 0.95)).toThrow(RangeError);
	});
});
