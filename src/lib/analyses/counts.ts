import { kishN } from '$lib/stats/weighting/kish';
import type { CountRow } from '$lib/survey/count-table';

/** How many people, and what they weigh: as many as they are without weights. */
export type Counts = Omit<CountRow, 'codes'>;

/** Nobody. */
export const nobody: Counts = { n: 0, sumW: 0, sumW2: 0 };

/** The counts taken together. */
export function addCounts(counts: readonly Counts[]): Counts {
	let [n, sumW, sumW2] = [0, 0, 0];
	for (const one of counts) {
		n += one.n;
		sumW += one.sumW;
		sumW2 += one.sumW2;
	}
	return { n, sumW, sumW2 };
}

/** As many unweighted answers would be as precise: Kish 1965. Null without answers. */
export function effectiveSize({ sumW, sumW2 }: Counts): number | null {
	return sumW2 > 0 ? kishN(sumW, sumW2) : null;
}
