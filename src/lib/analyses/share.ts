import { stratumOfResponses } from '$lib/stats/design/stratum';
import { estimateProportion } from '$lib/stats/proportion';
import { estimateWeightedProportion } from '$lib/stats/weighted-proportion';
import type { Share } from '$lib/survey/finding';
import type { Counts } from './counts';
import { momentsOf } from './value-counts';

/** What a share is worked out by. */
export interface ShareOptions {
	readonly population: number | null;
	readonly level: number;
	/** Percentages and intervals rest on the weights; the count is of people all the same. */
	readonly weighted: boolean;
}

/** Those of a base with its interval, in percent. */
export function shareOf(count: Counts, base: Counts, options: ShareOptions): Share {
	const estimate = options.weighted
		? weightedShare(count, base, options)
		: plainShare(count.n, base.n, options);
	return { count: count.n, ...estimate, suppressed: false };
}

type Estimated = Pick<Share, 'percent' | 'low' | 'high'>;

function plainShare(count: number, base: number, { population, level }: ShareOptions): Estimated {
	const { share, low, high, people } = estimateProportion(count, base, { population, level });
	const inPercent = (limit: number | null, persons: number | undefined): number | null => {
		if (persons !== undefined && population !== null) return (100 * persons) / population;
		return limit === null ? null : 100 * limit;
	};
	return {
		percent: share === null ? null : (100 * count) / base,
		low: inPercent(low, people?.low),
		high: inPercent(high, people?.high)
	};
}

function weightedShare(
	count: Counts,
	base: Counts,
	{ population, level }: ShareOptions
): Estimated {
	const { value, low, high } = estimateWeightedProportion(stratumOf(count, base, population), {
		level
	});
	const inPercent = (part: number | null) => part && 100 * part;
	return { percent: inPercent(value), low: inPercent(low), high: inPercent(high) };
}

/** The base as a stratum of ones, for those counted, and zeros. */
function stratumOf(count: Counts, base: Counts, population: number | null) {
	const others: Counts = {
		n: base.n - count.n,
		sumW: base.sumW - count.sumW,
		sumW2: base.sumW2 - count.sumW2
	};
	const present = [
		{ value: 0, ...others },
		{ value: 1, ...count }
	].filter(({ n }) => n > 0);
	const moments = momentsOf(present);
	return moments ? [stratumOfResponses(moments, population)] : [];
}
