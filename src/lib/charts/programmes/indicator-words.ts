import { formatCount, formatDecimals, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { indicatorUnits, type IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorUnit } from '$lib/survey/findings/indicators';

type Said = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

const names: Readonly<Record<IndicatorName, Said>> = {
	responses: m.indicator_responses,
	response_rate: m.indicator_response_rate,
	satisfied: m.indicator_satisfied,
	process_index: m.indicator_process_index,
	nps: m.indicator_nps
};

/** What people call the indicator. */
export function sayIndicator(name: IndicatorName, locale: Locale): string {
	return names[name]({}, { locale });
}

/** A number of the indicator as people read it; of a share of `n` people without more digits than they carry. */
export function writeIndicator(
	name: IndicatorName,
	value: number,
	n: number | null,
	locale: Locale
): string {
	return writeUnit(indicatorUnits[name], value, n, locale);
}

/** A number in the unit as people read it. */
export function writeUnit(
	unit: IndicatorUnit,
	value: number,
	n: number | null,
	locale: Locale
): string {
	switch (unit) {
		case 'percent':
			return formatPercent(value, n ?? 1, locale);
		case 'chance':
			return formatPercent(value * 100, 1, locale);
		case 'index':
		case 'points':
			return formatDecimals(value, 0, locale);
		case 'mean':
			return formatDecimals(value, 1, locale);
		case 'people':
			return Number.isInteger(value)
				? formatCount(value, locale)
				: formatDecimals(value, 1, locale);
		case 'count':
		case 'money':
			return Number.isInteger(value)
				? formatCount(value, locale)
				: formatDecimals(value, 2, locale);
	}
}
