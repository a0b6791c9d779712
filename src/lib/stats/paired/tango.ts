import { normalQuantile } from '../distributions/normal';
import { checkLevel } from '../level';

/** A difference of two paired shares, -1 to 1. */
export interface PairedDifference {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/**
 * The change in the share of yes among the same n people, with Tango's score interval; null without
 * people. Throws unless the counts are whole and fit into n.
 * Tango 1998, "Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design"; R: `uniroot` on the score, written out in the tests.
 */
export function estimatePairedDifference(
	toYes: number,
	toNo: number,
	n: number,
	level: number
): PairedDifference | null {
	checkLevel(level);
	for (const count of [toYes, toNo, n]) {
		if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
	}
	if (toYes + toNo > n) throw new RangeError(`${toYes} and ${toNo} of ${n} changed`);
	if (n === 0) return null;
	const value = (toYes - toNo) / n;
	const z = normalQuantile(1 - (1 - level) / 2);
	const low = value === -1 ? -1 : findRoot(-1, value, (d) => score(toYes, toNo, n, d) - z);
	const high = value === 1 ? 1 : findRoot(value, 1, (d) => score(toYes, toNo, n, d) + z);
	return { value, low, high };
}

/** How many standard errors the observed change lies above `difference`, which it falls with. */
function score(toYes: number, toNo: number, n: number, difference: number): number {
	// The likeliest share of those who go to no, when the difference is given: a root of a quadratic.
	const b = (2 * n - toYes + toNo) * difference - toYes - toNo;
	const c = -toNo * difference * (1 - difference);
	const share = (Math.sqrt(b * b - 8 * n * c) - b) / (4 * n);
	const variance = n * (2 * share + difference * (1 - difference));
	const excess = toYes - toNo - n * difference;
	if (!(variance > 0)) return excess === 0 ? 0 : excess * Infinity;
	return excess / Math.sqrt(variance);
}

/** Where a falling function crosses 0, by halving until the ends are neighbours. */
function findRoot(from: number, to: number, valueAt: (x: number) => number): number {
	let [low, high] = [from, to];
	for (;;) {
		const middle = low + (high - low) / 2;
		if (middle <= low || middle >= high) return middle;
		if (valueAt(middle) > 0) low = middle;
		else high = middle;
	}
}
