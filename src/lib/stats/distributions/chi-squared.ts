import { gammaCdf, gammaQuantile } from './gamma';
import type { Side } from './tail';

/** The probability of at most x (more than x when `upper`); df > 0, real. R: `pchisq(x, df)`. */
export function chiSquaredCdf(x: number, df: number, side?: Side): number {
	return gammaCdf(x / 2, df / 2, side);
}

/** The value that has probability `p` below (above when `upper`). R: `qchisq(p, df)`. */
export function chiSquaredQuantile(p: number, df: number, side?: Side): number {
	return 2 * gammaQuantile(p, df / 2, side);
}
