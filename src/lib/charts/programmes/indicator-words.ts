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
	came: m.indicator_came,
	joined: m.indicator_joined,
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
	company_due: m.indicator_company_due,
	prestudy_months: m.indicator_prestudy_months,
	preproject_months: m.indicator_preproject_months,
	main_months: m.indicator_main_months,
	total_months: m.indicator_total_months,
	prestudy_checks: m.indicator_prestudy_checks,
	prestudy_open: m.indicator_prestudy_open,
	preproject_checks: m.indicator_preproject_checks,
	preproject_open: m.indicator_preproject_open,
	main_checks: m.indicator_main_checks,
	main_open: m.indicator_main_open,
	invited: m.indicator_invited,
	attended: m.indicator_attended,
	experience: m.indicator_experience,
	experience_index: m.indicator_experience_index,
	widest_gap: m.indicator_widest_gap,
	ideas: m.indicator_ideas,
	contacts: m.indicator_contacts,
	partners: m.indicator_partners,
	acts: m.indicator_acts,
	intends_to_act: m.indicator_intends_to_act,
	useful: m.indicator_useful,
	pace_right: m.indicator_pace_right,
	pace_balance: m.indicator_pace_balance,
	length_right: m.indicator_length_right,
	length_balance: m.indicator_length_balance,
	knew_gain: m.indicator_knew_gain,
	gain_improved: m.indicator_gain_improved,
	gain_same: m.indicator_gain_same,
	gain_worse: m.indicator_gain_worse,
	density_before: m.indicator_density_before,
	density_now: m.indicator_density_now,
	ties_before: m.indicator_ties_before,
	ties_now: m.indicator_ties_now,
	centralisation_before: m.indicator_centralisation_before,
	centralisation_now: m.indicator_centralisation_now,
	outward_before: m.indicator_outward_before,
	outward_now: m.indicator_outward_now,
	outcome_ideas: m.indicator_outcome_ideas,
	outcome_products: m.indicator_outcome_products,
	outcome_cooperation: m.indicator_outcome_cooperation,
	outcome_turnover: m.indicator_outcome_turnover,
	outcome_jobs_safe: m.indicator_outcome_jobs_safe,
	outcome_belonging: m.indicator_outcome_belonging,
	outcome_cohesion: m.indicator_outcome_cohesion,
	outcome_ideas_invited: m.indicator_outcome_ideas_invited,
	outcome_products_invited: m.indicator_outcome_products_invited,
	outcome_cooperation_invited: m.indicator_outcome_cooperation_invited,
	continuation: m.indicator_continuation,
	continuation_invited: m.indicator_continuation_invited,
	stage_idea: m.indicator_stage_idea,
	stage_prototype: m.indicator_stage_prototype,
	stage_launched: m.indicator_stage_launched,
	stage_sold: m.indicator_stage_sold,
	new_cooperations: m.indicator_new_cooperations,
	new_jobs: m.indicator_new_jobs,
	jobs_attributable: m.indicator_jobs_attributable,
	secured_jobs: m.indicator_secured_jobs,
	change_economic: m.indicator_change_economic,
	change_social: m.indicator_change_social,
	change_cultural: m.indicator_change_cultural,
	led_openly: m.indicator_led_openly,
	expectations_met: m.indicator_expectations_met,
	theme_works: m.indicator_theme_works,
	theme_dream: m.indicator_theme_dream,
	theme_design: m.indicator_theme_design,
	theme_commit: m.indicator_theme_commit
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
