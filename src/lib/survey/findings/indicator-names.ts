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
	company_due: 'count'
} as const satisfies Readonly<Record<string, IndicatorUnit>>;

export type IndicatorName = keyof typeof indicatorUnits;

/** What the indicator counts in. */
export const unitOf = (name: IndicatorName): IndicatorUnit => indicatorUnits[name];
