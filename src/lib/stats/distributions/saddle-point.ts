import { stirlingError } from './log-gamma';

const logTwoPi = 1.8378770664093453;

/**
 * x log(x/mean) + mean - x, at least 0: how badly a count of x fits an expected `mean`. `difference` is
 * x - mean, which the caller may know more exactly than the subtraction would have it.
 */
function deviance(x: number, mean: number, difference: number): number {
	const ratio = difference / (x + mean);
	if (!(Math.abs(ratio) <= 0.5)) return x * Math.log(x / mean) - difference;
	// log(x/mean) is 2 artanh(ratio): the series begins where the difference stops cancelling.
	const square = ratio * ratio;
	let sum = difference * ratio;
	let term = 2 * x * ratio;
	for (let k = 3; ; k += 2) {
		term *= square;
		const next = sum + term / k;
		if (next === sum) return sum;
		sum = next;
	}
}

/**
 * The logarithm of Gamma(a+b+1) / (Gamma(a+1) Gamma(b+1)) x^a y^b for a, b >= 0 and x + y = 1, without the
 * cancellation of large logarithms: Loader 2000, "Fast and accurate computation of binomial
 * probabilities". For whole a and b it is the binomial probability of a in a + b.
 */
export function logBinomialTerm(a: number, b: number, x: number, y: number): number {
	if (a === 0) return b === 0 ? 0 : b * logOf(y, x);
	if (b === 0) return a * logOf(x, y);
	const n = a + b;
	const difference = a * y - b * x;
	return (
		stirlingError(n) -
		stirlingError(a) -
		stirlingError(b) -
		deviance(a, n * x, difference) -
		deviance(b, n * y, -difference) +
		0.5 * (Math.log(n / a / b) - logTwoPi)
	);
}

/** log x, from the complement when x is near 1. */
function logOf(x: number, complement: number): number {
	return x > 0.5 ? Math.log1p(-complement) : Math.log(x);
}

/** The logarithm of mean^k e^-mean / Gamma(k + 1), k > 0, in the same way. */
export function logPoissonTerm(k: number, mean: number): number {
	return -stirlingError(k) - deviance(k, mean, k - mean) - 0.5 * (logTwoPi + Math.log(k));
}
