import { chiSquaredCdf } from '../distributions/chi-squared';
import { normalQuantile } from '../distributions/normal';
import { studentQuantile } from '../distributions/student';
import { sum } from '../sum';
import { checkCounts, type Interval } from '../wilson';
import { fewestUnits, type Pooling, type Shrunken } from './pooled';

/** So many of a unit's `n` answers. */
export interface UnitShare {
	readonly count: number;
	readonly n: number;
}

/** Shares that vary between units around `mean`, with correlation `rho` between two answers of one unit. */
interface BetaBinomial {
	readonly mean: number;
	/** Standard error of `mean`. */
	readonly error: number;
	/** 0: units are alike; 1: everyone in a unit answers alike. */
	readonly rho: number;
	/** Squared distances from the mean over their expected variance. */
	readonly distance: number;
}

/**
 * Shares of several units taken together: true shares follow a beta distribution around a common share,
 * and each unit's share is drawn towards it. The spread is the one at which Pearson's statistic equals its
 * degrees of freedom (Williams 1982), which unlike maximum likelihood allows for the estimated mean.
 * R: `glm(cbind(x, n - x) ~ 1, binomial, weights = 1 / (1 + rho * (n - 1)))` with rho by `uniroot`.
 * Null when everyone or nobody says so. Throws when a count cannot be.
 */
export function poolShares(units: readonly UnitShare[], level: number): Pooling {
	for (const { count, n } of units) checkCounts(count, n, level);
	const present = units.filter(({ n }) => n > 0);
	if (present.length < fewestUnits) return { reason: 'under_five_units', pooled: null };
	const alike = fitAt(0, present);
	if (alike.mean === 0 || alike.mean === 1) return { reason: 'no_variation', pooled: null };
	const df = present.length - 1;
	const model = fitAt(solveRho(present), present);
	const spread = model.mean * (1 - model.mean);
	const tau2 = model.rho * spread;
	const t = studentQuantile(1 - (1 - level) / 2, df);
	return {
		reason: model.rho === 0 ? 'units_alike' : 'units_differ',
		pooled: {
			common: {
				value: model.mean,
				...onLogits(model.mean, (t * model.error) / spread),
				n: present.length,
				population: null,
				level,
				method: 'beta-binomial',
				reason: 'units_are_a_sample'
			},
			prediction: onLogits(model.mean, (t * Math.hypot(model.error, Math.sqrt(tau2))) / spread),
			tau2,
			i2: (100 * Math.max(0, alike.distance - df)) / Math.max(alike.distance, df),
			heterogeneity: {
				name: 'pearson-chi-squared',
				statistic: alike.distance,
				df,
				p: chiSquaredCdf(alike.distance, df, { upper: true }),
				how: 'asymptotic',
				error: null
			},
			shrunken: units.map((unit) => (unit.n === 0 ? null : shrink(unit, model, level)))
		}
	};
}

function fitAt(rho: number, units: readonly UnitShare[]): BetaBinomial {
	const inflations = units.map(({ n }) => 1 + rho * (n - 1));
	const total = sum(units.map(({ n }, i) => n / (inflations[i] ?? 1)));
	const mean = sum(units.map(({ count }, i) => count / (inflations[i] ?? 1))) / total;
	const spread = mean * (1 - mean);
	const distance = sum(
		units.map(({ count, n }, i) => (n / (inflations[i] ?? 1)) * (count / n - mean) ** 2)
	);
	return { mean, error: Math.sqrt(spread / total), rho, distance: distance / spread };
}

/** By halving; 0 when the units differ no more than sampling alone would make them. */
function solveRho(units: readonly UnitShare[]): number {
	const tooFar = (rho: number): boolean => fitAt(rho, units).distance > units.length - 1;
	if (!tooFar(0)) return 0;
	if (tooFar(1)) return 1;
	let [low, high] = [0, 1];
	for (let step = 0; step < 100; step++) {
		const middle = (low + high) / 2;
		if (tooFar(middle)) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** As if the common share had been seen among (1 - rho) / rho further answers of the unit. */
function shrink({ count, n }: UnitShare, model: BetaBinomial, level: number): Shrunken {
	const { mean, rho } = model;
	const weight = (n * rho) / (n * rho + 1 - rho);
	const value = weight * (count / n) + (1 - weight) * mean;
	const own = (value * (1 - value) * rho) / ((n + 1) * rho + 1 - rho);
	const error = Math.sqrt(own + ((1 - weight) * model.error) ** 2);
	const reach = normalQuantile(1 - (1 - level) / 2) * error;
	return {
		value,
		error,
		weight,
		low: Math.max(0, value - reach),
		high: Math.min(1, value + reach)
	};
}

function onLogits(share: number, reach: number): Interval {
	const logit = Math.log(share / (1 - share));
	return { low: 1 / (1 + Math.exp(reach - logit)), high: 1 / (1 + Math.exp(-reach - logit)) };
}
