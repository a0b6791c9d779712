import { betaOddsQuantile } from './beta';
import { logBetaTails } from './incomplete-beta';
import { normalCdf, normalQuantile } from './normal';
import { checkNumber, checkPositive, checkProbability, type Side } from './tail';

/**
 * The probability that Student's t is at most `t` (more than `t` when `upper`); df > 0, real, and the
 * normal distribution when infinite. R: `pt(t, df)`.
 */
export function studentCdf(t: number, df: number, side?: Side): number {
	checkNumber(t);
	checkPositive(df);
	if (df === Infinity) return normalCdf(t, side);
	const square = (t / df) * t;
	const outside = 1 / (1 + square);
	const beyond = Math.exp(logBetaTails(df / 2, 0.5, outside, square * outside).lower) / 2;
	return t > 0 === (side?.upper ?? false) ? beyond : 1 - beyond;
}

/** The t that has probability `p` below (above when `upper`). R: `qt(p, df)`. */
export function studentQuantile(p: number, df: number, side?: Side): number {
	checkProbability(p);
	checkPositive(df);
	const sign = p < 0.5 === (side?.upper ?? false) ? 1 : -1;
	if (p === 0.5) return 0;
	if (df === Infinity) return side?.upper ? -normalQuantile(p) : normalQuantile(p);
	return sign * Math.sqrt(df / betaOddsQuantile(2 * Math.min(p, 1 - p), df / 2, 0.5));
}
