import { logBinomialTerm } from './saddle-point';
import { checkNumber, type Side } from './tail';

/** A sample of `n` drawn without replacement from `population`, `marked` of whom are of the counted kind. */
export interface Draw {
	readonly n: number;
	readonly marked: number;
	readonly population: number;
}

/** The probability of exactly `count` marked in the sample. R: `dhyper(count, marked, population - marked, n)`. */
export function hypergeometricPmf(count: number, draw: Draw): number {
	checkDraw(draw);
	if (!Number.isInteger(count) || count < least(draw) || count > most(draw)) return 0;
	const { n, marked, population } = draw;
	// Three binomials with the same p, which cancels (Loader 2000).
	const p = n / population;
	const q = (population - n) / population;
	if (p === 0 || q === 0) return 1;
	const unmarked = population - marked;
	return Math.exp(
		logBinomialTerm(count, marked - count, p, q) +
			logBinomialTerm(n - count, unmarked - n + count, p, q) -
			logBinomialTerm(n, population - n, p, q)
	);
}

/**
 * The probability of at most `count` marked in the sample (of more than `count` when `upper`).
 * R: `phyper(count, marked, population - marked, n)`.
 */
export function hypergeometricCdf(count: number, draw: Draw, side?: Side): number {
	checkNumber(count);
	checkDraw(draw);
	const upper = side?.upper ?? false;
	const whole = Math.floor(count);
	if (whole < least(draw)) return upper ? 1 : 0;
	if (whole >= most(draw)) return upper ? 0 : 1;
	// The tail away from the mean is summed; the other one is the rest.
	const above = whole + 1 > (draw.n * draw.marked) / draw.population;
	const tail = Math.min(1, above ? tailFrom(whole + 1, 1, draw) : tailFrom(whole, -1, draw));
	return above === upper ? tail : 1 - tail;
}

/** The probability of `start` and everything further out, as a sum of ratios to the first term. */
function tailFrom(start: number, direction: 1 | -1, draw: Draw): number {
	const { n, marked, population } = draw;
	const rest = population - marked - n;
	const ratioAfter = (x: number): number =>
		direction === 1
			? ((marked - x) / (x + 1)) * ((n - x) / (rest + x + 1))
			: (x / (marked - x + 1)) * ((rest + x) / (n - x + 1));
	let sum = 1;
	let term = 1;
	for (let x = start; term > 1e-17 * sum; x += direction) {
		term *= ratioAfter(x);
		sum += term;
	}
	return sum * hypergeometricPmf(start, draw);
}

/** Fewest and most marked that a sample can hold. */
function least({ n, marked, population }: Draw): number {
	return Math.max(0, n + marked - population);
}
function most({ n, marked }: Draw): number {
	return Math.min(n, marked);
}

function checkDraw({ n, marked, population }: Draw): void {
	for (const size of [n, marked, population]) {
		if (!Number.isSafeInteger(size) || size < 0 || size > population) {
			throw new RangeError(`${n} of ${population} with ${marked} marked is not a draw`);
		}
	}
}
