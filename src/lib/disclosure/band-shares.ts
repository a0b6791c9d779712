import type { Share } from '$lib/survey/finding';
import { suppressShare } from './release-share';

/** Up to so many, and all but so many, are not told apart. */
const margin = 2;

/** Below this "at most two" and "all but two" meet. */
export const smallestBandedBase = 2 * margin + 1;

interface Banding {
	/** Each person is in one row, so that the rows add up to the base. */
	readonly addUp: boolean;
	/** Whether rows with an exact count keep their percentage. */
	readonly percents: boolean;
}

/**
 * The rows of a sensitive question of at least `smallestBandedBase` people: counts up to 2 read "at most 2", counts of
 * base - 2 and above "at least base - 2". So nobody learns that no one, a single one, or everyone gave an answer.
 *
 * Where rows add up to the base, a small count would follow from the others. So the first row above 2 is told as "at
 * least" what must be in it whatever the small ones are; and more rows as long as the hidden ones have no room to be
 * otherwise, being 3, the least that is not "at most 2". Which rows cover is told by their place, not by
 * their size, so that it says nothing. When all of them leave no room, every row is hidden. Intervals are withheld.
 */
export function bandShares<S extends Share>(
	shares: readonly S[],
	base: number,
	{ addUp, percents }: Banding
): S[] {
	const counts = shares.map(({ count }) => count ?? 0);
	const covering = addUp ? coverSmall(counts, base) : new Map<number, number>();
	if (covering === null) return shares.map(suppressShare);
	return shares.map((share, i) => {
		const count = counts[i] ?? 0;
		const cover = covering.get(i);
		if (cover !== undefined) return band(share, 'at_least', cover);
		if (count <= margin) return band(share, 'at_most', margin);
		if (count >= base - margin) return band(share, 'at_least', base - margin);
		return { ...share, percent: percents ? share.percent : null, low: null, high: null };
	});
}

/** The rows that cover for small ones, with what they hold at least; null when they cannot. */
function coverSmall(counts: readonly number[], base: number): Map<number, number> | null {
	const small = counts.filter((count) => count <= margin);
	const others = counts.flatMap((count, i) => (count > margin ? [i] : []));
	const isOneSided = counts.some((count) => count >= base - margin);
	if (small.length === 0 || others.length === 0 || isOneSided) return new Map();
	const covering: number[] = [];
	let hidden = small.reduce((sum, count) => sum + count, 0);
	for (const i of others) {
		covering.push(i);
		hidden += counts[i] ?? 0;
		const room = hidden - (margin + 1) * covering.length;
		if (room < margin) continue;
		const least = covering.length === 1 ? hidden - margin * small.length : 0;
		return new Map(covering.map((row) => [row, Math.max(margin + 1, least)]));
	}
	return null;
}

function band<S extends Share>(share: S, side: 'at_most' | 'at_least', count: number): S {
	return { ...share, count, percent: null, low: null, high: null, band: side };
}
