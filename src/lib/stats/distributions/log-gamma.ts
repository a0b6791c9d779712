/** Euler's constant. */
const gamma = 0.5772156649015329;
const halfLogTwoPi = 0.9189385332046728;

/** Coefficients (zeta(k) - 1) / k with alternating sign, k = 2, 3, ..., of log-gamma around 2. */
const aroundTwo = Array.from({ length: 40 }, (_, i) => ((-1) ** i * zetaMinusOne(i + 2)) / (i + 2));

/** Coefficients of Stirling's series in 1/x, 1/x^3, ...: Bernoulli numbers over 2k(2k - 1). */
const stirling = [
	1 / 12,
	-1 / 360,
	1 / 1260,
	-1 / 1680,
	1 / 1188,
	-691 / 360360,
	1 / 156,
	-3617 / 122400
];

/**
 * The natural logarithm of the gamma function, x > 0. Taylor's series around 2 and Stirling's series from
 * 10 (Abramowitz & Stegun 6.1.33, 6.1.40), joined by the recurrence; R: `lgamma`.
 */
export function logGamma(x: number): number {
	if (!(x > 0)) throw new RangeError(`Log-gamma of ${x}`);
	if (x >= 10) return halfLogTwoPi + (x - 0.5) * Math.log(x) - x + stirlingSeries(x);
	if (x < 0.5) return logGamma(x + 1) - Math.log(x);
	// x - 1 before x + 1, which would round the digits away that count near 1.
	if (x < 1.5) return fromTwo(x - 1) - Math.log1p(x - 1);
	let argument = x;
	let product = 1;
	while (argument > 2.5) product *= --argument;
	return Math.log(product) + fromTwo(argument - 2);
}

/** log Gamma(2 + z), |z| <= 1/2. */
function fromTwo(z: number): number {
	return z * (1 - gamma + z * polynomial(aroundTwo, z));
}

/** The natural logarithm of n!, n a whole number from 0. R: `lfactorial`. */
export function logFactorial(n: number): number {
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Factorial of ${n}`);
	return logGamma(n + 1);
}

/**
 * What Stirling's formula leaves out: log Gamma(x + 1) - log(sqrt(2 pi x) (x/e)^x), x > 0. Accurate where
 * the difference itself would cancel.
 */
export function stirlingError(x: number): number {
	if (x >= 10) return stirlingSeries(x);
	return logGamma(x) + x - (x - 0.5) * Math.log(x) - halfLogTwoPi;
}

function stirlingSeries(x: number): number {
	return polynomial(stirling, 1 / (x * x)) / x;
}

/** The value at x of a polynomial, constant term first. */
export function polynomial(coefficients: readonly number[], x: number): number {
	let sum = 0;
	for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
	return sum;
}

/** Riemann's zeta less its first term: the next terms one by one, then Euler-Maclaurin's rest. */
function zetaMinusOne(k: number): number {
	const from = 60;
	let sum = 0;
	for (let n = from - 1; n >= 2; n--) sum += n ** -k;
	const rest = from ** (1 - k) / (k - 1) + from ** -k / 2 + (k * from ** (-k - 1)) / 12;
	const next = (k * (k + 1) * (k + 2) * from ** (-k - 3)) / 720;
	const last = (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * from ** (-k - 5)) / 30240;
	return sum + rest - next + last;
}
