import type { Estimate } from '$lib/survey/estimate';
import { fisherQuantile } from '../distributions/fisher-f';
import { checkLevel } from '../level';
import { sum } from '../sum';
import {
	checkMoments,
	correlations,
	diagonal,
	isConstant,
	scaledCovariances,
	submatrix,
	type ItemMoments,
	type Matrix
} from './item-moments';
import { omegaTotal, type Omega } from './omega';

/** What alpha stands on, or why there is none. */
export type AlphaReason =
	| 'complete_answers'
	| 'no_answers'
	| 'under_two_answers'
	| 'under_two_items'
	| 'sum_without_variation'
	| 'identical_items';

export interface ItemReliability {
	readonly item: string;
	readonly mean: number | null;
	/** Correlation with the sum of the other items; null when either does not vary. */
	readonly itemRest: number | null;
	/** Alpha of the other items; null when fewer than two would be left. */
	readonly alphaWithout: number | null;
	/** It goes against the other items: is it worded the other way? */
	readonly reversed: boolean;
	/** Left out, because everyone answered alike. */
	readonly dropped: boolean;
}

export interface Reliability {
	/** Cronbach's alpha with Feldt's interval; `n` is the number of complete cases. */
	readonly alpha: Estimate & { readonly reason: AlphaReason };
	/** Alpha of the items at equal variance; null without alpha. */
	readonly standardised: number | null;
	readonly omega: Omega;
	/** Every item in the given order, the dropped ones too. */
	readonly items: readonly ItemReliability[];
}

/**
 * Whether items measure one thing, from the sums over complete cases. Items without variation are left
 * out and marked; numbers are null, with a reason, where there is nothing to compute. Cronbach 1951;
 * interval: Feldt 1965. R: `psych::alpha`. Throws when the moments or the level cannot be.
 */
export function estimateReliability(moments: ItemMoments, level: number): Reliability {
	checkMoments(moments);
	checkLevel(level);
	const covariances = scaledCovariances(moments);
	const kept = diagonal(covariances).flatMap((scaled, item) =>
		isConstant(moments, item, scaled) ? [] : [item]
	);
	const keptCovariances = submatrix(covariances, kept);
	const keptCorrelations = correlations(keptCovariances);
	const parts = partsOf(keptCovariances);
	const alpha = alphaOf(kept.length, parts.trace, parts.total);
	return {
		alpha: {
			...feldt(alpha, moments.n, kept.length, level),
			n: moments.n,
			population: null,
			level,
			method: 'feldt',
			reason: reasonOf(alpha, moments, kept.length)
		},
		standardised: alpha && standardisedAlpha(keptCorrelations),
		omega: omegaTotal(keptCorrelations),
		items: moments.items.map((item, i) => {
			const mean = moments.n === 0 ? null : (moments.sums[i] ?? 0) / moments.n;
			const dropped = moments.n > 1 && !kept.includes(i);
			return { item, mean, dropped, ...relateItem(keptCovariances, kept.indexOf(i)) };
		})
	};
}

function partsOf(covariances: Matrix): { trace: number; total: number } {
	return { trace: sum(diagonal(covariances)), total: sum(covariances.map(sum)) };
}

/** Null without two items, or when their sum is the same for everyone. */
function alphaOf(items: number, trace: number, total: number): number | null {
	if (items < 2 || total <= 1e-12 * trace) return null;
	return (items / (items - 1)) * (1 - trace / total);
}

function standardisedAlpha(matrix: Matrix): number | null {
	const { trace, total } = partsOf(matrix);
	return alphaOf(matrix.length, trace, total);
}

/** An item against the others that are kept; it has nothing to say when it is not among them. */
function relateItem(
	covariances: Matrix,
	at: number
): Pick<ItemReliability, 'itemRest' | 'alphaWithout' | 'reversed'> {
	const row = covariances[at];
	if (row === undefined) return { itemRest: null, alphaWithout: null, reversed: false };
	const { trace, total } = partsOf(covariances);
	const variance = row[at] ?? 0;
	const withRest = sum(row) - variance;
	const rest = total - variance - 2 * withRest;
	const varies = rest > 1e-12 * (trace - variance);
	return {
		itemRest: varies ? withRest / Math.sqrt(variance * rest) : null,
		alphaWithout: alphaOf(covariances.length - 1, trace - variance, rest),
		reversed: varies && withRest < 0
	};
}

/** Without an interval when items are copies of one another: nothing is known of their noise. */
function feldt(
	alpha: number | null,
	n: number,
	items: number,
	level: number
): { value: number | null; low: number | null; high: number | null } {
	if (alpha === null || alpha > 1 - 1e-12) return { value: alpha, low: null, high: null };
	const [df1, df2] = [n - 1, (n - 1) * (items - 1)];
	const tail = (1 - level) / 2;
	return {
		value: alpha,
		low: 1 - (1 - alpha) * fisherQuantile(1 - tail, df1, df2),
		high: 1 - (1 - alpha) * fisherQuantile(tail, df1, df2)
	};
}

function reasonOf(alpha: number | null, { n }: ItemMoments, items: number): AlphaReason {
	if (n === 0) return 'no_answers';
	if (n === 1) return 'under_two_answers';
	if (items < 2) return 'under_two_items';
	if (alpha === null) return 'sum_without_variation';
	return alpha > 1 - 1e-12 ? 'identical_items' : 'complete_answers';
}
