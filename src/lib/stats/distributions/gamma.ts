import { logGammaTails } from './incomplete-gamma';
import { logPoissonTerm } from './saddle-point';
import {
	checkNumber,
	checkPositive,
	checkProbability,
	probabilityOf,
	solveTail,
	type Side
} from './tail';

/** The probability of at most x (more than x when `upper`), scale 1. R: `pgamma(x, shape)`. */
export function gammaCdf(x: number, shape: number, side?: Side): number {
	checkNumber(x);
	checkPositive(shape);
	return probabilityOf(logGammaTails(shape, Math.max(0, x)), side);
}

/** The value that has probability `p` below (above when `upper`), scale 1. R: `qgamma(p, shape)`. */
export function gammaQuantile(p: number, shape: number, side?: Side): number {
	checkProbability(p);
	checkPositive(shape);
	if (p === 0 || p === 1) return (p === 0) === (side?.upper ?? false) ? Infinity : 0;
	// The logarithm of a gamma variable has a log-concave density.
	const logarithm = solveTail(p, side, Math.log(shape), (u) => {
		const x = Math.exp(u);
		return {
			tails: logGammaTails(shape, x),
			logDensity: logPoissonTerm(shape, x) + Math.log(shape)
		};
	});
	return Math.exp(logarithm);
}
