import type { Share } from '$lib/survey/finding';
import type { IndicatorCell } from '$lib/survey/findings/indicators';

/** A number that nothing is known of. */
export const unknownCell: IndicatorCell = {
	value: null,
	low: null,
	high: null,
	n: null,
	count: null,
	method: 'none',
	hidden: null
};

/** A share of `n` people with its interval, in percent. */
export function shareCell(
	{ count, percent, low, high }: Omit<Share, 'suppressed'>,
	n: number,
	method: string
): IndicatorCell {
	return { value: percent, low, high, n, count, method, hidden: null };
}

/** A number with its interval; without one when there is none. */
export function numberCell(
	value: number | null,
	n: number | null,
	interval: { readonly low: number; readonly high: number; readonly method: string } | null = null
): IndicatorCell {
	return {
		value,
		low: interval?.low ?? null,
		high: interval?.high ?? null,
		n,
		count: null,
		method: interval?.method ?? 'none',
		hidden: null
	};
}
