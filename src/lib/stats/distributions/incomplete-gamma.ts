import { logPoissonTerm } from './saddle-point';
import { tailsFrom, type LogTails } from './tail';

/**
 * Logarithms of the regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0, x >= 0: a series
 * of positive terms below the mean, Legendre's continued fraction above (Abramowitz & Stegun 6.5.29,
 * 6.5.31). R: `pgamma(x, a, log.p = TRUE)`.
 */
export function logGammaTails(a: number, x: number): LogTails {
	if (x === 0) return { lower: -Infinity, upper: 0 };
	if (x === Infinity) return { lower: 0, upper: -Infinity };
	const term = logPoissonTerm(a, x);
	return x < a + 1
		? tailsFrom('lower', term + Math.log(series(a, x)))
		: tailsFrom('upper', term + Math.log(a / fraction(a, x)));
}

/** 1 + x/(a+1) + x^2/((a+1)(a+2)) + ... */
function series(a: number, x: number): number {
	let sum = 1;
	let term = 1;
	for (let k = 1; term > 1e-17 * sum; k++) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}

/** x + 1 - a - 1(1 - a)/(x + 3 - a - 2(2 - a)/(x + 5 - a - ...)), by Lentz's method. */
function fraction(a: number, x: number): number {
	let value = x + 1 - a;
	if (value === 0) value = tiny;
	let above = value;
	let below = 0;
	for (let k = 1; k < 1_000_000; k++) {
		const numerator = k * (a - k);
		const partial = x + 2 * k + 1 - a;
		below = 1 / away(partial + numerator * below);
		above = away(partial + numerator / above);
		const change = above * below;
		value *= change;
		if (Math.abs(change - 1) < 1e-16) break;
	}
	return value;
}

const tiny = 1e-300;

/** Keeps Lentz's method from dividing by zero. */
function away(x: number): number {
	return x === 0 ? tiny : x;
}
