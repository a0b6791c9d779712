import { polynomial } from './log-gamma';
import { checkNumber, type Side } from './tail';

/** Coefficients of Wichura's rational approximations, constant term first. */
const centre = {
	above: [
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
		45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	below: [
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
		39307.89580009271, 28729.085735721943, 5226.495278852546
	]
};
const shoulder = {
	above: [
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
		1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	below: [
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
		0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
	]
};
const tail = {
	above: [
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
		0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
	],
	below: [
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15
	]
};

/**
 * The value below which a standard normal variable falls with probability `p`, about 16 digits.
 * Infinite at 0 and 1; throws outside. Wichura 1988, algorithm AS 241 (PPND16); R: `qnorm`.
 */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`Not a probability: ${p}`);
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) {
		return q * ratio(centre, 0.180625 - q * q);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const distance = r <= 5 ? ratio(shoulder, r - 1.6) : ratio(tail, r - 5);
	return q < 0 ? -distance : distance;
}

function ratio(form: { above: readonly number[]; below: readonly number[] }, x: number): number {
	return polynomial(form.above, x) / polynomial(form.below, x);
}

/** Coefficients of Cody's rational approximations, constant term first. */
const middle = {
	above: [
		18154.98125334356, 1067.689485460371, 161.02823106855587, 2.235252035460684, 0.06568233791820745
	],
	below: [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1]
};
const side = {
	above: [
		9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
		93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8
	],
	below: [
		19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
		1519.3775994075547, 235.387901782625, 22.266688044328117, 1
	]
};
const outside = {
	above: [
		0.000029112874951168793, 0.0014216191932278934, 0.02223527787064981, 0.12740116116024736,
		0.215898534057957, 0.02307344176494017
	],
	below: [
		0.00007297515550839662, 0.0037823963320275824, 0.06598813786892856, 0.46823821248086683,
		1.284260096144911, 1
	]
};

/**
 * The probability that a standard normal variable is at most `z` (more than `z` when `upper`), about 16
 * digits in either tail. Cody 1969, "Rational Chebyshev approximations for the error function"; R: `pnorm`.
 */
export function normalCdf(z: number, asked?: Side): number {
	checkNumber(z);
	const towards = asked?.upper ? -z : z;
	const distance = Math.abs(z);
	if (distance <= 0.67448975) return 0.5 + towards * ratio(middle, z * z);
	const tail = distance > 38.6 ? 0 : exponential(distance) * beyond(distance);
	return towards > 0 ? 1 - tail : tail;
}

/** exp(-z*z/2) with the square split, so that rounding it costs no digits far out. */
function exponential(distance: number): number {
	const coarse = Math.trunc(distance * 16) / 16;
	return (
		Math.exp(-(coarse * coarse) / 2) * Math.exp((-(distance - coarse) * (distance + coarse)) / 2)
	);
}

/** The upper tail over exp(-z*z/2). */
function beyond(distance: number): number {
	if (distance <= Math.sqrt(32)) return ratio(side, distance);
	const square = 1 / (distance * distance);
	return (1 / Math.sqrt(2 * Math.PI) - square * ratio(outside, square)) / distance;
}
