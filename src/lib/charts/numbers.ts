import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Share } from '$lib/survey/finding';

/** Bases smaller than this have counts and no percentages, wherever they are shown. */
const leastForShare = 5;

/** Below this base no interval is drawn or listed. */
const leastForInterval = 10;

/** The row's count, the bound that stands for it, or the word for a hidden one. */
export function countText({ count, band }: Share, locale: Locale): string {
	if (count === null) return m.figure_hidden({}, { locale });
	const written = formatCount(count, locale);
	if (!band) return written;
	const say = band === 'at_most' ? m.band_at_most : m.band_at_least;
	return say({ count: written }, { locale });
}

/** The share that a mark is drawn with: where only a count is shown, or a bound, the count's share of the base. */
export function drawnPercent({ count, percent }: Share, base: number): number | null {
	if (percent !== null || count === null) return percent;
	return base === 0 ? null : (100 * count) / base;
}

/** The row's percentage; empty when it is hidden or the base is too small for one. */
export function percentText(share: Share, base: number, locale: Locale): string {
	return share.percent === null || base < leastForShare
		? ''
		: formatPercent(share.percent, base, locale);
}

/** "9 (64 %)", or the count alone. */
export function countAndPercent(share: Share, base: number, locale: Locale): string {
	const [count, percent] = [countText(share, locale), percentText(share, base, locale)];
	return percent === '' ? count : m.column_count_percent({ count, percent }, { locale });
}

/** The interval worth showing, in percent; null when there is none or the base is too small. */
export function shownInterval(
	{ low, high }: Share,
	base: number
): { readonly low: number; readonly high: number } | null {
	return low === null || high === null || base < leastForInterval || high - low < 0.05
		? null
		: { low, high };
}

/** "39 % to 84 %"; empty when there is nothing to show. */
export function intervalText(share: Share, base: number, locale: Locale): string {
	const interval = shownInterval(share, base);
	if (!interval) return '';
	return m.column_between(
		{
			low: formatPercent(interval.low, base, locale),
			high: formatPercent(interval.high, base, locale)
		},
		{ locale }
	);
}
