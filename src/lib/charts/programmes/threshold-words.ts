import type { Locale } from '$lib/i18n/locale';
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
	['programmes.compare units', m.threshold_programmes_compare_units]
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
	months: 'count'
};

/** A value of that number as people read it. */
export function writeThreshold(rule: RuleName, key: string, value: number, locale: Locale): string {
	const threshold = ruleByName(rule)?.thresholds.find((one) => one.key === key);
	return threshold ? writeUnit(units[threshold.unit], value, null, locale) : String(value);
}
