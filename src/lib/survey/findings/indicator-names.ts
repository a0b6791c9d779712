import type { IndicatorUnit } from './indicators';

/** Every indicator there is, by the name that rules and sentences use, and what it counts in. */
const indicatorUnits = {
	responses: 'people',
	response_rate: 'percent',
	satisfied: 'percent',
	process_index: 'index',
	nps: 'points',
	/** From the fewest to the most members to expect. */
	members: 'people',
	critical_mass: 'people',
	need: 'percent',
	unmet_need: 'percent',
	poorly_met: 'percent',
	importance: 'index',
	satisfaction_index: 'index',
	gap: 'points',
	/** Three questions in the manner of SCB's customer index, whose weights are others. */
	nki_like: 'index',
	municipalities_shown: 'count',
	/** Part of the municipalities that can be shown. */
	municipalities_in_need: 'chance',
	provider_own: 'percent',
	provider_regional: 'percent',
	provider_county: 'percent',
	provider_private: 'percent',
	provider_unknown: 'percent',
	provider_other: 'percent',
	pooled_own: 'percent',
	pooled_regional: 'percent',
	pooled_county: 'percent',
	pooled_private: 'percent',
	pooled_unknown: 'percent',
	/** A number about a place that no answer told. */
	external: 'count',
	population: 'people',
	coverage: 'percent',
	interested: 'people',
	joining: 'people',
	organisers: 'people',
	/** To the event that most came to. */
	came: 'people',
	joined: 'people',
	/** Even if everyone who did not answer were sure to join, as far as that goes. */
	members_most: 'people',
	members_chance: 'chance',
	break_even: 'people',
	sure_missing: 'people',
	answers_missing: 'people',
	paying: 'people',
	attendance: 'people',
	expects_turnover: 'percent',
	expects_employees: 'percent',
	would_pay: 'percent',
	revenue: 'money',
	offered: 'people',
	needed: 'people',
	months_active: 'count',
	events: 'count',
	events_due: 'count',
	joint_events: 'count',
	joint_due: 'count',
	short_years: 'count',
	joint_first: 'count',
	joint_first_due: 'count',
	joint_second: 'count',
	joint_second_due: 'count',
	newsletters: 'count',
	newsletters_due: 'count',
	/** In days. */
	newsletter_gap: 'count',
	steering_meetings: 'count',
	steering_least: 'count',
	steering_most: 'count',
	company_meetings: 'count',
	company_due: 'count',
	/** From the first day of a phase to its last, parts of months too. */
	prestudy_months: 'count',
	preproject_months: 'count',
	main_months: 'count',
	/** From the first day of the prestudy to the last of the preproject. */
	total_months: 'count',
	/** What must be done before a phase ends. */
	prestudy_checks: 'count',
	prestudy_open: 'count',
	preproject_checks: 'count',
	preproject_open: 'count',
	main_checks: 'count',
	main_open: 'count',
	invited: 'people',
	attended: 'people',
	/** Of each row of what people experienced: those who say to a large extent. */
	experience: 'percent',
	experience_index: 'index',
	/** How far the weakest row lies below the mean of the others. */
	widest_gap: 'points',
	ideas: 'count',
	contacts: 'count',
	partners: 'percent',
	acts: 'percent',
	intends_to_act: 'percent',
	useful: 'percent',
	pace_right: 'percent',
	pace_balance: 'points',
	length_right: 'percent',
	length_balance: 'points',
	knew_gain: 'mean',
	gain_improved: 'percent',
	gain_same: 'percent',
	gain_worse: 'percent',
	/** Part of all the ties that there could be in a network. */
	density_before: 'percent',
	density_now: 'percent',
	ties_before: 'mean',
	ties_now: 'mean',
	/** 0 where all have as many ties, 100 where all are those of one. */
	centralisation_before: 'index',
	centralisation_now: 'index',
	/** From -100, where no tie leaves its group, to 100, where all do: the E-I index. */
	outward_before: 'points',
	outward_now: 'points',
	outcome_ideas: 'percent',
	outcome_products: 'percent',
	outcome_cooperation: 'percent',
	outcome_turnover: 'percent',
	outcome_jobs_safe: 'percent',
	outcome_belonging: 'percent',
	outcome_cohesion: 'percent',
	outcome_ideas_invited: 'percent',
	outcome_products_invited: 'percent',
	outcome_cooperation_invited: 'percent',
	continuation: 'percent',
	continuation_invited: 'percent',
	stage_idea: 'percent',
	stage_prototype: 'percent',
	stage_launched: 'percent',
	stage_sold: 'percent',
	new_cooperations: 'count',
	new_jobs: 'count',
	/** Weighted by how far they are due to the process. */
	jobs_attributable: 'count',
	secured_jobs: 'count',
	change_economic: 'percent',
	change_social: 'percent',
	change_cultural: 'percent',
	led_openly: 'percent',
	expectations_met: 'percent',
	/** Part of those whose answer is coded that have the theme, by phase of an appreciative inquiry. */
	theme_works: 'percent',
	theme_dream: 'percent',
	theme_design: 'percent',
	theme_commit: 'percent'
} as const satisfies Readonly<Record<string, IndicatorUnit>>;

export type IndicatorName = keyof typeof indicatorUnits;

export const indicatorNames: readonly IndicatorName[] =
	Object.keys(indicatorUnits).filter(isIndicatorName);

/** True for the name of an indicator. */
export function isIndicatorName(name: string): name is IndicatorName {
	return Object.hasOwn(indicatorUnits, name);
}

/** What the indicator counts in. */
export const unitOf = (name: IndicatorName): IndicatorUnit => indicatorUnits[name];
