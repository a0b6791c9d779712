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
	nps: m.indicator_nps,
	members: m.indicator_members,
	critical_mass: m.indicator_critical_mass,
	need: m.indicator_need,
	unmet_need: m.indicator_unmet_need,
	poorly_met: m.indicator_poorly_met,
	importance: m.indicator_importance,
	satisfaction_index: m.indicator_satisfaction_index,
	gap: m.indicator_gap,
	nki_like: m.indicator_nki_like,
	municipalities_shown: m.indicator_municipalities_shown,
	municipalities_in_need: m.indicator_municipalities_in_need,
	provider_own: m.indicator_provider_own,
	provider_regional: m.indicator_provider_regional,
	provider_county: m.indicator_provider_county,
	provider_private: m.indicator_provider_private,
	provider_unknown: m.indicator_provider_unknown,
	provider_other: m.indicator_provider_other,
	pooled_own: m.indicator_pooled_own,
	pooled_regional: m.indicator_pooled_regional,
	pooled_county: m.indicator_pooled_county,
	pooled_private: m.indicator_pooled_private,
	pooled_unknown: m.indicator_pooled_unknown,
	external: m.indicator_external
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
