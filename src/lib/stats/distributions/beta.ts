import { logBetaTails, logBetaTerm } from './incomplete-beta';
import {
	checkNumber,
	checkPositive,
	checkProbability,
	probabilityOf,
	solveTail,
	type Side
} from './tail';

/** The probability of at most x (more than x when `upper`); a, b > 0. R: `pbeta(x, a, b)`. */
export function betaCdf(x: number, a: number, b: number, side?: Side): number {
	checkNumber(x);
	checkPositive(a, b);
	const inside = Math.min(1, Math.max(0, x));
	return probabilityOf(logBetaTails(a, b, inside, 1 - inside), side);
}

/** The value that has probability `p` below (above when `upper`). R: `qbeta(p, a, b)`. */
export function betaQuantile(p: number, a: number, b: number, side?: Side): number {
	return 1 / (1 + 1 / betaOddsQuantile(p, a, b, side));
}

/** The quantile as odds x / (1 - x), which lose no digits near 1: 0 to infinity. */
export function betaOddsQuantile(p: number, a: number, b: number, side?: Side): number {
	checkProbability(p);
	checkPositive(a, b);
	if (p === 0 || p === 1) return (p === 0) === (side?.upper ?? false) ? Infinity : 0;
	// The logarithm of a beta variable's odds has a log-concave density.
	const logOdds = solveTail(p, side, Math.log(a / b), (u) => {
		const x = 1 / (1 + Math.exp(-u));
		const y = 1 / (1 + Math.exp(u));
		return { tails: logBetaTails(a, b, x, y), logDensity: logBetaTerm(a, b, x, y) };
	});
	return Math.exp(logOdds);
}
