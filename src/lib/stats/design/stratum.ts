import type { MomentRow, ValueRow } from '$lib/survey/moment-table';

/** Sums of a number x over the responses that have it; every weight is above 0. */
export type Moments = Omit<MomentRow, 'codes'>;

/** What is needed of a cluster: its own variation is not, only how it differs from the others. */
export type ClusterSums = Pick<
	Moments,
	'n' | 'sumW' | 'sumW2' | 'sumWD' | 'min' | 'max' | 'centre'
>;

/**
 * What is known of x in one stratum. It was drawn in units: single responses, or clusters of them. A unit
 * has a weight b, the sum of its responses' weights, and a total a, their sum of w (x - centre).
 */
export interface Stratum {
	/** Units in the whole stratum; null when unknown. */
	readonly population: number | null;
	/** Units that answered. */
	readonly units: number;
	readonly responses: number;
	readonly min: number;
	readonly max: number;
	readonly centre: number;
	/** Sums over units of a, b, a^2, a b and b^2. */
	readonly sumA: number;
	readonly sumB: number;
	readonly sumA2: number;
	readonly sumAB: number;
	readonly sumB2: number;
	/** Sum over responses of squared weights; the same as `sumB2` when the units are responses. */
	readonly sumW2: number;
}

/** A stratum, or a whole survey without strata, whose responses were drawn one by one. */
export function stratumOfResponses(moments: Moments, population: number | null): Stratum {
	return {
		population,
		units: moments.n,
		responses: moments.n,
		min: moments.min,
		max: moments.max,
		centre: moments.centre,
		sumA: moments.sumWD,
		sumB: moments.sumW,
		sumA2: moments.sumW2D2,
		sumAB: moments.sumW2D,
		sumB2: moments.sumW2,
		sumW2: moments.sumW2
	};
}

/** A stratum drawn in clusters, each with its own sums; `population` is its number of clusters. */
export function stratumOfClusters(
	clusters: readonly ClusterSums[],
	population: number | null
): Stratum {
	const answered = clusters.filter(({ n }) => n > 0);
	const { min, max, centre } = rangeOf(answered);
	const sums = { sumA: 0, sumB: 0, sumA2: 0, sumAB: 0, sumB2: 0, sumW2: 0, responses: 0 };
	for (const cluster of answered) {
		const a = cluster.sumWD + (cluster.centre - centre) * cluster.sumW;
		const b = cluster.sumW;
		sums.sumA += a;
		sums.sumB += b;
		sums.sumA2 += a * a;
		sums.sumAB += a * b;
		sums.sumB2 += b * b;
		sums.sumW2 += cluster.sumW2;
		sums.responses += cluster.n;
	}
	return { population, units: answered.length, min, max, centre, ...sums };
}

/** The sums of a number from how many have each value of it, as counting answers on a scale gives them. */
export function momentsOfValues(values: readonly Omit<ValueRow, 'codes'>[]): Moments {
	const present = values.filter(({ n }) => n > 0);
	const { min, max, centre } = rangeOf(present.map(({ value }) => ({ min: value, max: value })));
	const sums = { n: 0, sumW: 0, sumW2: 0, sumWD: 0, sumWD2: 0, sumW2D: 0, sumW2D2: 0 };
	for (const { value, n, sumW, sumW2 } of present) {
		const distance = value - centre;
		sums.n += n;
		sums.sumW += sumW;
		sums.sumW2 += sumW2;
		sums.sumWD += sumW * distance;
		sums.sumWD2 += sumW * distance * distance;
		sums.sumW2D += sumW2 * distance;
		sums.sumW2D2 += sumW2 * distance * distance;
	}
	return { ...sums, min, max, centre };
}

/** The range that all share, and its middle; zeros when there is nothing. */
function rangeOf(ranges: readonly { readonly min: number; readonly max: number }[]): {
	readonly min: number;
	readonly max: number;
	readonly centre: number;
} {
	if (ranges.length === 0) return { min: 0, max: 0, centre: 0 };
	const min = ranges.reduce((least, range) => Math.min(least, range.min), Infinity);
	const max = ranges.reduce((most, range) => Math.max(most, range.max), -Infinity);
	return { min, max, centre: min / 2 + max / 2 };
}
