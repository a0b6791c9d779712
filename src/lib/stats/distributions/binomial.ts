import { logBetaTails } from './incomplete-beta';
import { logBinomialTerm } from './saddle-point';
import { checkNumber, checkProbability, probabilityOf, type Side } from './tail';

/** The probability of exactly `count` in `n`. R: `dbinom(count, n, p)`. */
export function binomialPmf(count: number, n: number, p: number): number {
	checkTrials(n, p);
	if (!Number.isInteger(count) || count < 0 || count > n) return 0;
	if (p === 0 || p === 1) return count === n * p ? 1 : 0;
	return Math.exp(logBinomialTerm(count, n - count, p, 1 - p));
}

/** The probability of at most `count` in `n` (of more than `count` when `upper`). R: `pbinom(count, n, p)`. */
export function binomialCdf(count: number, n: number, p: number, side?: Side): number {
	checkNumber(count);
	checkTrials(n, p);
	const whole = Math.floor(count);
	if (whole < 0) return side?.upper ? 1 : 0;
	if (whole >= n) return side?.upper ? 0 : 1;
	const tails = logBetaTails(whole + 1, n - whole, p, 1 - p);
	return probabilityOf(tails, { upper: !side?.upper });
}

/**
 * The least count with probability `probability` or more at or below it. A probability that falls short by
 * rounding alone counts as reached, as in R: `qbinom(probability, n, p)`.
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
	checkProbability(probability);
	checkTrials(n, p);
	const reached = probability * (1 - 64 * Number.EPSILON);
	let [low, high] = [0, n];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (binomialCdf(middle, n, p) >= reached) high = middle;
		else low = middle + 1;
	}
	return low;
}

function checkTrials(n: number, p: number): void {
	checkProbability(p);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a number of trials: ${n}`);
}
