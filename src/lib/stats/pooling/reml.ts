import { sum } from '../sum';

/** Estimates of several units as one population of units: what they have in common and how they differ. */
export interface RandomEffects {
	/** What the units have in common. */
	readonly mean: number;
	/** Standard error of `mean`. */
	readonly error: number;
	/** Variance between units, beyond what their sampling explains. */
	readonly tau2: number;
	/** Precision of each unit, 1 / (variance + tau2). */
	readonly weights: readonly number[];
}

/**
 * The random-effects model of units `y` with known sampling variances `v`, all positive, by restricted
 * maximum likelihood. R: `metafor::rma(y, v, method = "REML", control = list(threshold = 1e-14))`.
 */
export function fitRandomEffects(y: readonly number[], v: readonly number[]): RandomEffects {
	return fitAt(mostLikely(y, v), y, v);
}

/** The model when the variance between units is `tau2`. */
export function fitAt(tau2: number, y: readonly number[], v: readonly number[]): RandomEffects {
	const weights = v.map((variance) => 1 / (variance + tau2));
	const total = sum(weights);
	const mean = sum(weights.map((weight, i) => weight * ((y[i] ?? 0) / total)));
	return { mean, error: Math.sqrt(1 / total), tau2, weights };
}

/** Squared distances from what the units have in common, in units of their own uncertainty. */
export function weightedSquares({ mean, weights }: RandomEffects, y: readonly number[]): number {
	return sum(weights.map((weight, i) => weight * ((y[i] ?? 0) - mean) ** 2));
}

/**
 * The variance between units at which the restricted likelihood is largest: on a grid first, because it
 * may have several peaks, then by halving between the grid's neighbours until the slope's sign is all that
 * is left.
 */
function mostLikely(y: readonly number[], v: readonly number[]): number {
	const grid = [0, ...candidates(y, v)];
	const heights = grid.map((tau2) => logLikelihood(tau2, y, v));
	const best = heights.indexOf(Math.max(...heights));
	const peak = grid[best] ?? 0;
	const rises = slope(peak, y, v) > 0;
	if (best === 0 && !rises) return 0;
	let low = rises ? peak : (grid[best - 1] ?? 0);
	let high = rises ? (grid[best + 1] ?? peak) : peak;
	for (let step = 0; step < 100; step++) {
		const middle = (low + high) / 2;
		if (slope(middle, y, v) > 0) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Rising in equal ratios up to a variance beyond which the likelihood can only fall. */
function candidates(y: readonly number[], v: readonly number[]): number[] {
	const centre = sum(y) / y.length;
	const spread = sum(y.map((value) => (value - centre) ** 2)) / (y.length - 1);
	let top = spread;
	while (slope(top, y, v) > 0) top *= 2;
	return Array.from({ length: 64 }, (_, i) => top * 2 ** ((i - 63) / 2));
}

function logLikelihood(tau2: number, y: readonly number[], v: readonly number[]): number {
	const model = fitAt(tau2, y, v);
	const precision = sum(model.weights.map(Math.log)) - Math.log(sum(model.weights));
	return precision - weightedSquares(model, y);
}

/** Twice the derivative of the restricted log-likelihood. */
function slope(tau2: number, y: readonly number[], v: readonly number[]): number {
	const { mean, weights } = fitAt(tau2, y, v);
	const squares = weights.map((weight) => weight ** 2);
	const distances = squares.map((square, i) => square * ((y[i] ?? 0) - mean) ** 2);
	return sum(distances) - sum(weights) + sum(squares) / sum(weights);
}
