import { logGamma } from './log-gamma';
import { normalCdf } from './normal';
import { checkNumber, checkProbability, findRoot, type Side } from './tail';

/** Gauss-Legendre rules of 12 and 16 points on -1..1 (Abramowitz & Stegun, table 25.4): point, weight. */
const innerNodes = mirrored([
	[0.9815606342467192, 0.04717533638651183],
	[0.9041172563704749, 0.10693932599531843],
	[0.7699026741943047, 0.16007832854334622],
	[0.5873179542866175, 0.20316742672306592],
	[0.3678314989981802, 0.2334925365383548],
	[0.1252334085114689, 0.2491470458134028]
]);
const outerNodes = mirrored([
	[0.9894009349916499, 0.027152459411754096],
	[0.9445750230732326, 0.062253523938647894],
	[0.8656312023878318, 0.09515851168249279],
	[0.755404408355003, 0.12462897125553388],
	[0.6178762444026438, 0.14959598881657674],
	[0.45801677765722737, 0.16915651939500254],
	[0.2816035507792589, 0.18260341504492358],
	[0.09501250983763744, 0.1894506104550685]
]);

interface Node {
	readonly at: number;
	readonly weight: number;
}

/** The rule in ascending order, from its upper half. */
function mirrored(half: readonly (readonly [number, number])[]): readonly Node[] {
	const below = half.map(([at, weight]) => ({ at: -at, weight }));
	return [...below, ...half.map(([at, weight]) => ({ at, weight })).reverse()];
}

/**
 * The probability that the range of `groups` independent normal means, over their estimated standard
 * error on `df` degrees of freedom, is at most `q` (more than `q` when `upper`); df from 2, real.
 *
 * Copenhaver & Holland 1988, "Computation of the distribution of the maximum studentized range statistic",
 * with the rules and limits that R's `ptukey(q, groups, df)` uses, so that both have the same digits: about
 * 13 after the point, fewer below 5 degrees of freedom and beyond 10 groups (3 for 25 groups and 2).
 */
export function studentizedRangeCdf(q: number, groups: number, df: number, side?: Side): number {
	checkNumber(q);
	if (!Number.isSafeInteger(groups) || groups < 2) throw new RangeError(`A range of ${groups}`);
	if (!(df >= 2)) throw new RangeError(`A studentized range on ${df} degrees of freedom`);
	const below = q === Infinity ? 1 : q > 0 ? averageOverErrors(q, groups, df) : 0;
	return side?.upper ? 0.5 - below + 0.5 : below;
}

/** The probability for a known standard error, averaged over what the estimated one may be. */
function averageOverErrors(q: number, groups: number, df: number): number {
	if (df > 25_000) return rangeCdf(q, groups);
	const half = df <= 100 ? 1 : df <= 800 ? 0.5 : df <= 5000 ? 0.25 : 0.125;
	const constant = (df / 2) * Math.log(df) - df * Math.LN2 - logGamma(df / 2) + Math.log(half);
	let sum = 0;
	for (let i = 1; i <= 50; i++) {
		let part = 0;
		for (const { at, weight } of outerNodes) {
			// Twice the squared ratio of the estimated standard error to the true one.
			const ratio = (2 * i - 1 + at) * half;
			const logDensity = constant + (df / 2 - 1) * Math.log(ratio) - (ratio * df) / 4;
			if (logDensity < -30) continue;
			part += rangeCdf(q * Math.sqrt(ratio / 2), groups) * weight * Math.exp(logDensity);
		}
		if (i * half >= 1 && part <= 1e-14) break;
		sum += part;
	}
	return Math.min(1, sum);
}

/** The probability that the range of `groups` standard normal variables is at most `range`. */
function rangeCdf(range: number, groups: number): number {
	const from = range / 2;
	const farthest = 8;
	if (from >= farthest) return 1;
	const around = 2 * normalCdf(from) - 1;
	let sum = around >= Math.exp(-50 / groups) ? around ** groups : 0;
	const pieces = range > 3 ? 2 : 3;
	const half = (farthest - from) / pieces / 2;
	for (let piece = 0; piece < pieces; piece++) {
		const centre = from + (2 * piece + 1) * half;
		let part = 0;
		for (const { at, weight } of innerNodes) {
			const largest = centre + half * at;
			if (largest * largest > 60) break;
			const others = normalCdf(largest) - normalCdf(largest - range);
			part += weight * Math.exp(-(largest * largest) / 2) * others ** (groups - 1);
		}
		sum += (part * 2 * half * groups) / Math.sqrt(2 * Math.PI);
	}
	return sum <= Math.exp(-30) ? 0 : Math.min(1, sum);
}

/**
 * The range that has probability `p` below, solved to about 12 digits. R's `qtukey(p, groups, df)` stops
 * when two of its steps are within 0.0001, and is then right to about 7.
 */
export function studentizedRangeQuantile(p: number, groups: number, df: number): number {
	checkProbability(p);
	if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
	const excess = (q: number): number => studentizedRangeCdf(q, groups, df) - p;
	let [low, high] = [0, 4];
	while (excess(high) < 0) [low, high] = [high, high * 2];
	return findRoot(excess, low, high);
}
