import { formatDecimals, formatNumber, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Range } from '$lib/survey/findings/estimate';

/** Where the numbers of a finding lie, and how they are written. */
export interface Measure {
	/** Ends of the whole scale; null when it is open. */
	readonly range: Range;
	readonly write: (value: number) => string;
	/** The same for an axis, whose numbers are round. */
	readonly tick: (value: number) => string;
}

/** A share lies between 0 and 1 and is written in percent; everything else is written as a number. */
export function measureOf(
	kind: 'share' | 'number',
	range: Range,
	values: readonly (number | null)[],
	locale: Locale
): Measure {
	if (kind === 'share') {
		const write = (value: number): string => formatPercent(value * 100, 1, locale);
		return { range: { min: 0, max: 1 }, write, tick: write };
	}
	const digits = digitsFor(range ? range.max - range.min : spanOf(values));
	return {
		range,
		write: (value) => formatDecimals(value, digits, locale),
		tick: (value) => formatNumber(value, locale)
	};
}

/** No digit promises more than the answers carry: the wider the span, the fewer. */
function digitsFor(span: number): number {
	if (span >= 50) return 0;
	return span > 2 ? 1 : 2;
}

function spanOf(values: readonly (number | null)[]): number {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** "3.4 to 4.4"; empty when there is no interval. */
export function writeInterval(
	{ low, high }: { readonly low: number | null; readonly high: number | null },
	{ write }: Measure,
	locale: Locale
): string {
	if (low === null || high === null) return '';
	return m.column_between({ low: write(low), high: write(high) }, { locale });
}
