/** Which side of a distribution is asked for: below, unless `upper`. */
export interface Side {
	/** The probability above rather than below. */
	readonly upper?: boolean;
}

/** Logarithms of the probabilities below and above one point; each is exact where it is the small one. */
export interface LogTails {
	readonly lower: number;
	readonly upper: number;
}

/** Both tails, from the one that was computed. */
export function tailsFrom(computed: 'lower' | 'upper', logProbability: number): LogTails {
	// Rounding may carry a probability that is 1 a digit beyond.
	const one = Math.min(0, logProbability);
	const other = one > -Math.LN2 ? Math.log(-Math.expm1(one)) : Math.log1p(-Math.exp(one));
	return computed === 'lower' ? { lower: one, upper: other } : { lower: other, upper: one };
}

/** The probability on the side that is asked for. */
export function probabilityOf(tails: LogTails, side: Side | undefined): number {
	return Math.exp(side?.upper ? tails.upper : tails.lower);
}

export function checkProbability(p: number): void {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`Not a probability: ${p}`);
}

/** Throws when x is not a number; both infinities are. */
export function checkNumber(x: number): void {
	if (Number.isNaN(x)) throw new RangeError('Not a number');
}

/** Throws unless every parameter (degrees of freedom, shape) is a positive number. */
export function checkPositive(...parameters: readonly number[]): void {
	for (const parameter of parameters) {
		if (!(parameter > 0)) throw new RangeError(`Not a positive number: ${parameter}`);
	}
}

/**
 * Where the probability on the asked side is `p`, 0 < p < 1, on a scale on which the density is
 * log-concave. Then the logarithm of either tail is concave, and Newton's method on the smaller tail
 * converges from anywhere: after its first step it can only approach the solution from the outer side.
 */
export function solveTail(
	p: number,
	side: Side | undefined,
	start: number,
	at: (u: number) => { readonly tails: LogTails; readonly logDensity: number }
): number {
	const small = Math.min(p, 1 - p);
	const upper = (side?.upper ?? false) === (p === small);
	const target = Math.log(small);
	let u = start;
	let previous = Infinity;
	for (let round = 0; round < 200; round++) {
		const { tails, logDensity } = at(u);
		const logTail = upper ? tails.upper : tails.lower;
		// Closer to the end of the scale than a number can say.
		if (logTail === -Infinity) break;
		const step = (target - logTail) * Math.exp(logTail - logDensity);
		u += upper ? -step : step;
		// Near the end steps no longer shrink: what is left is rounding.
		const size = Math.abs(step);
		if (size <= 1e-16 * Math.abs(u) || (size < 1e-8 && size >= previous)) break;
		previous = size;
	}
	return u;
}

/** Where a rising function passes 0 between two ends: regula falsi with the Illinois rule. */
export function findRoot(rising: (x: number) => number, from: number, to: number): number {
	let [low, high] = [from, to];
	let [below, above] = [rising(low), rising(high)];
	let last = 0;
	for (let round = 0; round < 200 && high - low > 1e-14 * high; round++) {
		const x = (low * above - high * below) / (above - below);
		const value = rising(x);
		if (value === 0 || !(x > low && x < high)) return x;
		if (value < 0) {
			[low, below] = [x, value];
			if (last < 0) above /= 2;
		} else {
			[high, above] = [x, value];
			if (last > 0) below /= 2;
		}
		last = value;
	}
	return (low + high) / 2;
}
