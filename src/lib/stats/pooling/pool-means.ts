import { sum } from '../sum';
import { poolEstimates } from './pool-estimates';
import type { Pooling } from './pooled';

/** A unit's mean over `n` answers. */
export interface UnitMean {
	readonly n: number;
	/** Null without answers. */
	readonly mean: number | null;
	/** With divisor n - 1; null with fewer than two answers. */
	readonly variance: number | null;
}

/**
 * Means of several units taken together. Small units know their own variance badly, so every unit takes
 * the variance within units, pooled, over its number of answers. Without variation within units nothing is
 * pooled. Throws on a count that is no whole number and on what `poolEstimates` refuses.
 */
export function poolMeans(units: readonly UnitMean[], level: number): Pooling {
	const within = pooledVariance(units);
	return poolEstimates(
		units.map(({ n, mean }) =>
			mean === null || n === 0 ? null : { value: mean, variance: within / n }
		),
		level
	);
}

/** The variance within units; 0 when no unit can tell. */
function pooledVariance(units: readonly UnitMean[]): number {
	if (!units.every(({ n }) => Number.isSafeInteger(n) && n >= 0)) {
		throw new RangeError('A number of answers that is no count');
	}
	const telling = units.filter(({ n }) => n > 1);
	const freedom = sum(telling.map(({ n }) => n - 1));
	if (freedom === 0) return 0;
	return sum(telling.map(({ n, variance }) => (n - 1) * (variance ?? 0))) / freedom;
}
