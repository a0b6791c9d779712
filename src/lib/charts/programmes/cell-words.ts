import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import { writeIndicator } from './indicator-words';
import { withComparison } from './say-differences';

/** The number as people read it, that it is hidden, or the least it can be; nothing where it is not known. */
export function valueText(
	{ name }: IndicatorRow,
	{ value, low, n, hidden }: IndicatorCell,
	locale: Locale
) {
	if (hidden) return m.figure_hidden({}, { locale });
	if (value !== null) return writeIndicator(name, value, n, locale);
	if (low === null) return '';
	return m.asked_at_least({ asked: writeIndicator(name, low, n, locale) }, { locale });
}

/** The number with its interval, where one cell of a table has to hold both. */
export function wholeText(row: IndicatorRow, cell: IndicatorCell, locale: Locale): string {
	const [value, interval] = [valueText(row, cell, locale), intervalText(row, cell, locale)];
	const whole = interval === '' ? value : m.value_between({ value, interval }, { locale });
	return withComparison(whole, cell, row, locale);
}

/** The ends of the interval; nothing without one. */
export function intervalText(
	{ name }: IndicatorRow,
	{ low, high, n }: IndicatorCell,
	locale: Locale
) {
	if (low === null || high === null) return '';
	const write = (value: number): string => writeIndicator(name, value, n, locale);
	return m.column_between({ low: write(low), high: write(high) }, { locale });
}
