import { adjustPValues } from '../adjust';
import { findTwoByTwoP } from './fisher-exact';
import { estimateDifference, type GroupCount } from '../difference';

/** Two shares by their places, compared. */
export interface SharePair {
	readonly first: number;
	readonly second: number;
	/** Second less first. */
	readonly difference: number;
	/** The unadjusted interval of the difference. */
	readonly low: number;
	readonly high: number;
	/** Fisher's exact p, and with Holm's adjustment over all pairs compared here. */
	readonly p: number;
	readonly adjustedP: number;
	/** Both the adjusted p and the interval say so. */
	readonly differs: boolean;
}

/** More groups make too many pairs to read. */
const mostGroups = 26;
const alpha = 0.05;

/**
 * Compares each pair of shares. Two shares differ only if Fisher's exact p, adjusted over the pairs by
 * Holm's method, is below 0.05 and the interval of their difference leaves out 0. Shares of nothing are
 * left out. Null for more than 26 shares.
 */
export function compareShares(shares: readonly GroupCount[], level: number): SharePair[] | null {
	if (shares.length > mostGroups) return null;
	const places = [...shares.entries()].filter(([, { n }]) => n > 0);
	const pairs = places.flatMap(([first, a], i) => {
		return places.slice(i + 1).map(([second, b]) => {
			const { value, low, high } = estimateDifference(b, a, level);
			const p = findTwoByTwoP(a.count, a.n, a.count + b.count, a.n + b.n);
			return { first, second, difference: value ?? 0, low: low ?? -1, high: high ?? 1, p };
		});
	});
	const adjusted = adjustPValues(
		pairs.map(({ p }) => p),
		'holm'
	);
	return pairs.map((pair, i) => {
		const adjustedP = adjusted[i] ?? 1;
		const apart = pair.low > 0 || pair.high < 0;
		return { ...pair, adjustedP, differs: adjustedP < alpha && apart };
	});
}
