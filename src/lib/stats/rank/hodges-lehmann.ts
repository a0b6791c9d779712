import type { Change } from './signed-rank';

/**
 * The Hodges-Lehmann estimate of the typical change: the median of the means of all pairs of people, each
 * with themselves included. Null when there is nobody. Hodges and Lehmann 1963;
 * R: `median(Walsh averages)`, with those without change included.
 */
export function estimateTypicalChange(changes: readonly Change[]): number | null {
	const points = [...changes].filter(({ count }) => count > 0);
	points.sort((a, b) => a.difference - b.difference);
	let people = 0;
	for (const { count } of points) people += count;
	if (people === 0) return null;
	const pairs = (people * (people + 1)) / 2;
	const lower = sumAtRank(points, Math.floor((pairs + 1) / 2));
	const upper = sumAtRank(points, Math.floor(pairs / 2) + 1);
	return (lower + upper) / 4;
}

/** The sum of two changes that so many pairs, in ascending order, reach. */
function sumAtRank(points: readonly Change[], rank: number): number {
	// Both ends are sums of two points, and the one looked for lies between them or is one of them.
	let low = 2 * (points[0]?.difference ?? 0);
	let high = 2 * (points.at(-1)?.difference ?? 0);
	while (low < high) {
		const middle = low + (high - low) / 2;
		const { pairs, largest, next } = countPairs(points, middle < high ? middle : low);
		if (pairs >= rank) high = largest;
		else low = next;
	}
	return low;
}

interface PairCount {
	/** Pairs of people, each with themselves included, whose sum is at most the limit. */
	readonly pairs: number;
	/** The largest sum of two points that is at most the limit, and the smallest above it. */
	readonly largest: number;
	readonly next: number;
}

/** Walks along the edge of the table of sums, once over all points. */
function countPairs(points: readonly Change[], limit: number): PairCount {
	let [ordered, selves] = [0, 0];
	let [largest, next] = [-Infinity, Infinity];
	let end = points.length;
	let below = 0;
	for (const { count } of points) below += count;
	for (const point of points) {
		while (end > 0 && point.difference + (points[end - 1]?.difference ?? 0) > limit) {
			end--;
			below -= points[end]?.count ?? 0;
			next = Math.min(next, point.difference + (points[end]?.difference ?? 0));
		}
		if (end < points.length) {
			next = Math.min(next, point.difference + (points[end]?.difference ?? 0));
		}
		if (end > 0) largest = Math.max(largest, point.difference + (points[end - 1]?.difference ?? 0));
		ordered += point.count * below;
		if (2 * point.difference <= limit) selves += point.count;
	}
	return { pairs: (ordered + selves) / 2, largest, next };
}
