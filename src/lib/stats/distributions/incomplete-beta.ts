import { logBinomialTerm } from './saddle-point';
import { tailsFrom, type LogTails } from './tail';

/**
 * Logarithms of the regularised incomplete beta function and of its complement, at x with y = 1 - x given
 * apart so that neither end loses digits; a, b > 0. The continued fraction of DiDonato & Morris 1992
 * (algorithm 708), on the side of the mean where its terms do not cancel. R: `pbeta(x, a, b, log.p = TRUE)`.
 */
export function logBetaTails(a: number, b: number, x: number, y: number): LogTails {
	if (x === 0) return { lower: -Infinity, upper: 0 };
	if (y === 0) return { lower: 0, upper: -Infinity };
	const term = logBetaTerm(a, b, x, y);
	return a * y >= b * x
		? tailsFrom('lower', term - Math.log(fraction(a, b, x, y)))
		: tailsFrom('upper', term - Math.log(fraction(b, a, y, x)));
}

/** log(x^a y^b / B(a, b)). */
export function logBetaTerm(a: number, b: number, x: number, y: number): number {
	return logBinomialTerm(a, b, x, y) + Math.log(a) + Math.log(b / (a + b));
}

/** The fraction that divides x^a y^b / B(a, b), by Lentz's method; all terms positive up to the b-th. */
function fraction(a: number, b: number, x: number, y: number): number {
	const beyond = a * y - b * x + 1;
	const partial = (m: number): number =>
		m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (beyond + m * (1 + y))) / (a + 2 * m + 1);
	let value = (a * beyond) / (a + 1);
	let above = value;
	let below = 0;
	for (let m = 1; m < 1_000_000; m++) {
		const odd = a + 2 * m - 1;
		const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
		const denominator = partial(m);
		below = 1 / (denominator + numerator * below);
		above = denominator + numerator / above;
		const change = above * below;
		value *= change;
		if (Math.abs(change - 1) < 1e-16) break;
	}
	return value;
}
