import { sum } from '../sum';
import type { FunnelUnit } from './funnel';

/** The share of units at either end whose distance is drawn in, so that outliers do not hide one another. */
const winsorised = 0.1;

/**
 * How many times more units vary around `centre` than chance would have it: the mean squared z-score after
 * a tenth at either end is drawn in to the rest. Spiegelhalter 2005. R: `z <- (x / n - p) / sqrt(p * (1 - p) / n)`,
 * `q <- quantile(z, c(0.1, 0.9))`, `mean(pmin(pmax(z, q[1]), q[2])^2)`.
 */
export function overdispersion(units: readonly FunnelUnit[], centre: number): number {
	const scores = units.map(
		({ count, n }) => (count / n - centre) / Math.sqrt((centre * (1 - centre)) / n)
	);
	const ordered = scores.toSorted((a, b) => a - b);
	const low = quantile(ordered, winsorised);
	const high = quantile(ordered, 1 - winsorised);
	return sum(scores.map((z) => Math.min(high, Math.max(low, z)) ** 2)) / scores.length;
}

/** Of ordered values, linear between neighbours; R: `quantile(type = 7)`. */
function quantile(ordered: readonly number[], share: number): number {
	const place = share * (ordered.length - 1);
	const below = ordered[Math.floor(place)] ?? 0;
	const above = ordered[Math.ceil(place)] ?? below;
	return below + (place - Math.floor(place)) * (above - below);
}
