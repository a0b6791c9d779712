import type { Share } from '$lib/survey/finding';

/** Below this a percentage says more than the answers do, so only the counts are shown. */
const smallestPercentBase = 5;

/** A share whose numbers may not be shown. */
export function suppressShare<S extends Share>(share: S): S {
	return { ...share, count: null, percent: null, low: null, high: null, suppressed: true };
}

/** A share of a base that may be shown: as counts only if the base is very small. */
export function shareOfShownBase<S extends Share>(share: S, base: number): S {
	if (base >= smallestPercentBase) return share;
	return { ...share, percent: null, low: null, high: null };
}
