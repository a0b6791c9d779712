import type { Effect } from '$lib/survey/estimate';
import { logGamma } from '../distributions/log-gamma';
import type { Moments } from './moments';

/**
 * Hedges' g of two independent groups: second less first, in pooled standard deviations, corrected for
 * small samples. Null when there are too few answers or no variance. Hedges 1981;
 * R: `effectsize::hedges_g(second, first)`.
 */
export function measureHedgesG(first: Moments, second: Moments): Effect {
	const df = first.n + second.n - 2;
	const squares = first.variance * (first.n - 1) + second.variance * (second.n - 1);
	return correct((second.mean - first.mean) / Math.sqrt(squares / df), df);
}

/**
 * Hedges' g of paired answers: the mean change in standard deviations of the changes (d_z), corrected for
 * small samples. Null when there are too few changes or all are the same.
 * R: `effectsize::hedges_g(after, before, paired = TRUE)`.
 */
export function measurePairedG(changes: Moments): Effect {
	return correct(changes.mean / Math.sqrt(changes.variance), changes.n - 1);
}

function correct(d: number, df: number): Effect {
	const name = 'hedges-g';
	if (df < 2 || !Number.isFinite(d)) return { name, value: null };
	return { name, value: d * correction(df) };
}

/** Gamma(df/2) / (sqrt(df/2) Gamma((df - 1)/2)): what an average d is too large by, turned round. */
function correction(df: number): number {
	// Far out the logarithms cancel; the series is exact to 16 digits there.
	if (df > 1e4) return 1 - 3 / (4 * df) - 7 / (32 * df * df);
	return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}
