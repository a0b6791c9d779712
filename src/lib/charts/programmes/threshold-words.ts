import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { ruleByName } from '$lib/rules/registry';
import type { RuleUnit, RuleName } from '$lib/survey/rule';
import type { IndicatorUnit } from '$lib/survey/findings/indicators';
import { writeUnit } from './indicator-words';

type Said = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

/** By rule and key: what people call a number of a rule. */
const names: ReadonlyMap<string, Said> = new Map([
	['region.together publish', m.threshold_region_together_publish],
	['region.together municipalities', m.threshold_region_together_municipalities],
	['region.together need', m.threshold_region_together_need],
	['region.together share', m.threshold_region_together_share],
	['region.together mandate', m.threshold_region_together_mandate],
	['region.compare compare', m.threshold_region_compare_compare],
	['region.compare response_rate', m.threshold_region_compare_response_rate],
	['region.priority importance', m.threshold_region_priority_importance],
	['region.priority satisfaction', m.threshold_region_priority_satisfaction],
	['region.level pass', m.threshold_region_level_pass],
	['region.level high', m.threshold_region_level_high],
	['programmes.compare publish', m.threshold_programmes_compare_publish],
	['programmes.compare rank', m.threshold_programmes_compare_rank],
	['programmes.compare units', m.threshold_programmes_compare_units],
	['readiness.go fee', m.threshold_readiness_go_fee],
	['readiness.go events', m.threshold_readiness_go_events],
	['readiness.go event_cost', m.threshold_readiness_go_event_cost],
	['readiness.go newsletters', m.threshold_readiness_go_newsletters],
	['readiness.go newsletter_cost', m.threshold_readiness_go_newsletter_cost],
	['readiness.go hours', m.threshold_readiness_go_hours],
	['readiness.go wage', m.threshold_readiness_go_wage],
	['readiness.go minimum', m.threshold_readiness_go_minimum],
	['readiness.go organisers', m.threshold_readiness_go_organisers],
	['readiness.go p_sure', m.threshold_readiness_go_p_sure],
	['readiness.go p_probable', m.threshold_readiness_go_p_probable],
	['readiness.go p_maybe', m.threshold_readiness_go_p_maybe],
	['readiness.go p_not', m.threshold_readiness_go_p_not],
	['readiness.go others', m.threshold_readiness_go_others],
	['readiness.go fewest', m.threshold_readiness_go_fewest],
	['activity.yearly events', m.threshold_activity_yearly_events],
	['activity.yearly joint', m.threshold_activity_yearly_joint],
	['activity.period events', m.threshold_activity_period_events],
	['activity.period joint', m.threshold_activity_period_joint],
	['activity.period first_year', m.threshold_activity_period_first_year],
	['activity.period second_year', m.threshold_activity_period_second_year],
	['activity.period joint_months', m.threshold_activity_period_joint_months],
	['activity.newsletters yearly', m.threshold_activity_newsletters_yearly],
	['activity.newsletters gap', m.threshold_activity_newsletters_gap],
	['activity.meetings steering_least', m.threshold_activity_meetings_steering_least],
	['activity.meetings steering_most', m.threshold_activity_meetings_steering_most],
	['activity.meetings company', m.threshold_activity_meetings_company],
	['phases.prestudy least', m.threshold_phases_months_least],
	['phases.prestudy most', m.threshold_phases_months_most],
	['phases.preproject least', m.threshold_phases_months_least],
	['phases.preproject most', m.threshold_phases_months_most],
	['phases.total least', m.threshold_phases_months_least],
	['phases.total most', m.threshold_phases_months_most],
	['phases.prestudy_gate open', m.threshold_phases_gate_open],
	['phases.preproject_gate open', m.threshold_phases_gate_open],
	['phases.main_gate open', m.threshold_phases_gate_open],
	['workshop.keep answers', m.threshold_workshop_keep_answers],
	['workshop.keep response_rate', m.threshold_workshop_keep_response_rate],
	['workshop.keep redesign', m.threshold_workshop_keep_redesign],
	['workshop.keep redesign_high', m.threshold_workshop_keep_redesign_high],
	['workshop.keep satisfied', m.threshold_workshop_keep_satisfied],
	['workshop.keep satisfied_low', m.threshold_workshop_keep_satisfied_low],
	['workshop.keep pace_right', m.threshold_workshop_keep_pace_right],
	['workshop.keep gap', m.threshold_workshop_keep_gap],
	['process.scale answers', m.threshold_process_scale_answers],
	['process.scale outcome', m.threshold_process_scale_outcome],
	['process.scale continuation_low', m.threshold_process_scale_continuation_low],
	['process.scale response_rate', m.threshold_process_scale_response_rate]
]);

/** What people call the number of the rule. Throws on one without words. */
export function sayThreshold(rule: RuleName, key: string, locale: Locale): string {
	const say = names.get(`${rule} ${key}`);
	if (!say) throw new Error(`No words for ${key} of ${rule}`);
	return say({}, { locale });
}

const units: Readonly<Record<RuleUnit, IndicatorUnit>> = {
	percent: 'percent',
	points: 'points',
	share: 'chance',
	count: 'count',
	money: 'money',
	days: 'count',
	months: 'count',
	year: 'count'
};

/** A value of that number as people read it. */
export function writeThreshold(rule: RuleName, key: string, value: number, locale: Locale): string {
	const threshold = ruleByName(rule)?.thresholds.find((one) => one.key === key);
	if (threshold?.unit === 'year') return String(value);
	return threshold ? writeUnit(units[threshold.unit], value, null, locale) : String(value);
}
