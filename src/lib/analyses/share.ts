import { estimateProportion } from '$lib/stats/proportion';
import type { Share } from '$lib/survey/finding';

/** A count of a base with its interval, in percent. */
export function shareOf(
	count: number,
	base: number,
	population: number | null,
	level: number
): Share {
	const { share, low, high, people } = estimateProportion(count, base, { population, level });
	const inPercent = (limit: number | null, persons: number | undefined): number | null => {
		if (persons !== undefined && population !== null) return (100 * persons) / population;
		return limit === null ? null : 100 * limit;
	};
	return {
		count,
		percent: share === null ? null : (100 * count) / base,
		low: inPercent(low, people?.low),
		high: inPercent(high, people?.high),
		suppressed: false
	};
}
