import { chiSquaredCdf } from '../distributions/chi-squared';
import { normalQuantile } from '../distributions/normal';
import { studentQuantile } from '../distributions/student';
import { checkLevel } from '../level';
import { sum } from '../sum';
import { fewestUnits, type Pooled, type Pooling, type Shrunken } from './pooled';
import { fitAt, fitRandomEffects, weightedSquares, type RandomEffects } from './reml';

/** One unit's own result and the variance of its sampling. */
export interface UnitEstimate {
	readonly value: number;
	readonly variance: number;
}

/**
 * Results of several units (programmes, regions, differences within sites) taken together: the random-
 * effects model by REML, Knapp and Hartung's interval, the interval of the next unit, and each unit's best
 * linear unbiased prediction. Null units have no answers. R: `metafor::rma(y, v, test = "knha")`,
 * `predict`, `blup`. Throws on numbers that are not finite and on negative variances.
 */
export function poolEstimates(units: readonly (UnitEstimate | null)[], level: number): Pooling {
	checkLevel(level);
	const present = units.filter((unit) => unit !== null);
	if (!present.every(({ value, variance }) => Number.isFinite(value) && variance >= 0)) {
		throw new RangeError('A unit without a value or with a negative variance');
	}
	if (present.length < fewestUnits) return { reason: 'under_five_units', pooled: null };
	if (present.some(({ variance }) => variance === 0))
		return { reason: 'no_variation', pooled: null };
	const y = present.map((unit) => unit.value);
	const v = present.map((unit) => unit.variance);
	const model = fitRandomEffects(y, v);
	return {
		reason: model.tau2 === 0 ? 'units_alike' : 'units_differ',
		pooled: {
			...describeCommon(model, y, level),
			tau2: model.tau2,
			i2: betweenShare(model.tau2, v),
			heterogeneity: testAlike(y, v),
			shrunken: units.map((unit) => unit && shrink(unit, model, level))
		}
	};
}

/** Knapp and Hartung 2003; without an interval when all units have the same value, which would give it no width. */
function describeCommon(
	model: RandomEffects,
	y: readonly number[],
	level: number
): Pick<Pooled, 'common' | 'prediction'> {
	const df = y.length - 1;
	const same = y.every((value) => value === y[0]);
	const t = studentQuantile(1 - (1 - level) / 2, df);
	const error = model.error * Math.sqrt(weightedSquares(model, y) / df);
	const reach = t * Math.hypot(error, Math.sqrt(model.tau2));
	return {
		common: {
			value: model.mean,
			low: same ? null : model.mean - t * error,
			high: same ? null : model.mean + t * error,
			n: y.length,
			population: null,
			level,
			method: 'knapp-hartung',
			reason: same ? 'same_value' : 'units_are_a_sample'
		},
		prediction: same ? null : { low: model.mean - reach, high: model.mean + reach }
	};
}

/** Robinson 1991; R: `metafor::blup`. */
function shrink(unit: UnitEstimate, model: RandomEffects, level: number): Shrunken {
	const weight = model.tau2 / (model.tau2 + unit.variance);
	const value = weight * unit.value + (1 - weight) * model.mean;
	const error = Math.sqrt(weight * unit.variance + ((1 - weight) * model.error) ** 2);
	const reach = normalQuantile(1 - (1 - level) / 2) * error;
	return { value, error, weight, low: value - reach, high: value + reach };
}

/** I squared as tau2 against the typical sampling variance (Higgins and Thompson 2002). */
function betweenShare(tau2: number, v: readonly number[]): number {
	const weights = v.map((variance) => 1 / variance);
	const total = sum(weights);
	const typical =
		((v.length - 1) * total) / (total ** 2 - sum(weights.map((weight) => weight ** 2)));
	return (100 * tau2) / (tau2 + typical);
}

/** Cochran's Q. */
function testAlike(y: readonly number[], v: readonly number[]): Pooled['heterogeneity'] {
	const statistic = weightedSquares(fitAt(0, y, v), y);
	const df = y.length - 1;
	return {
		name: 'cochran-q',
		statistic,
		df,
		p: chiSquaredCdf(statistic, df, { upper: true }),
		how: 'asymptotic',
		error: null
	};
}
