import type { Moments } from '../means/moments';
import { sum } from '../sum';
import { poolEstimates } from './pool-estimates';
import type { Pooling } from './pooled';

/**
 * Means of several units taken together; null for a unit without answers. Small units know their own
 * variance badly, so every unit takes the variance within units, pooled, over its number of answers.
 * Without variation within units nothing is pooled. Throws on what `poolEstimates` refuses.
 */
export function poolMeans(units: readonly (Moments | null)[], level: number): Pooling {
	const within = pooledVariance(units.filter((unit) => unit !== null));
	return poolEstimates(
		units.map((unit) => unit && { value: unit.mean, variance: within / unit.n }),
		level
	);
}

/** The variance within units; 0 when no unit can tell. */
function pooledVariance(units: readonly Moments[]): number {
	const freedom = sum(units.map(({ n }) => n - 1));
	if (freedom === 0) return 0;
	return sum(units.map(({ n, variance }) => (n - 1) * variance)) / freedom;
}
