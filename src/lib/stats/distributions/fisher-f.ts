import { betaOddsQuantile } from './beta';
import { chiSquaredCdf, chiSquaredQuantile } from './chi-squared';
import { logBetaTails } from './incomplete-beta';
import { checkNumber, checkPositive, probabilityOf, type Side } from './tail';

/**
 * The probability that F is at most `x` (more than `x` when `upper`); df real, df2 may be infinite.
 * R: `pf(x, df, df2)`.
 */
export function fisherCdf(x: number, df: number, df2: number, side?: Side): number {
	checkNumber(x);
	checkPositive(df, df2);
	if (df2 === Infinity) return chiSquaredCdf(x * df, df, side);
	const odds = (Math.max(0, x) * df) / df2;
	const share = odds === Infinity ? 1 : odds / (1 + odds);
	return probabilityOf(logBetaTails(df / 2, df2 / 2, share, 1 / (1 + odds)), side);
}

/** The F that has probability `p` below (above when `upper`). R: `qf(p, df, df2)`. */
export function fisherQuantile(p: number, df: number, df2: number, side?: Side): number {
	checkPositive(df, df2);
	if (df2 === Infinity) return chiSquaredQuantile(p, df, side) / df;
	return (df2 / df) * betaOddsQuantile(p, df / 2, df2 / 2, side);
}
