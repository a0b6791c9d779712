import { formatCount, formatDecimals, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { unitOf, type IndicatorName } from '$lib/survey/findings/indicator-names';
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
	external: m.indicator_external,
	population: m.indicator_population,
	coverage: m.indicator_coverage,
	interested: m.indicator_interested,
	joining: m.indicator_joining,
	organisers: m.indicator_organisers,
	members_most: m.indicator_members_most,
	members_chance: m.indicator_members_chance,
	break_even: m.indicator_break_even,
	sure_missing: m.indicator_sure_missing,
	answers_missing: m.indicator_answers_missing,
	paying: m.indicator_paying,
	attendance: m.indicator_attendance,
	expects_turnover: m.indicator_expects_turnover,
	expects_employees: m.indicator_expects_employees,
	would_pay: m.indicator_would_pay,
	revenue: m.indicator_revenue,
	offered: m.indicator_offered,
	needed: m.indicator_needed,
	months_active: m.indicator_months_active,
	events: m.indicator_events,
	events_due: m.indicator_events_due,
	joint_events: m.indicator_joint_events,
	joint_due: m.indicator_joint_due,
	short_years: m.indicator_short_years,
	joint_first: m.indicator_joint_first,
	joint_first_due: m.indicator_joint_first_due,
	joint_second: m.indicator_joint_second,
	joint_second_due: m.indicator_joint_second_due,
	newsletters: m.indicator_newsletters,
	newsletters_due: m.indicator_newsletters_due,
	newsletter_gap: m.indicator_newsletter_gap,
	steering_meetings: m.indicator_steering_meetings,
	steering_least: m.indicator_steering_least,
	steering_most: m.indicator_steering_most,
	company_meetings: m.indicator_company_meetings,
	company_due: m.indicator_company_due
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
	return writeUnit(unitOf(name), value, n, locale);
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
