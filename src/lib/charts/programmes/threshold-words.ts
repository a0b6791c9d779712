import type { Locale } from '$lib/i18n/locale';
import { ruleByName } from '$lib/rules/registry';
import type { RuleUnit, RuleName } from '$lib/survey/rule';
import type { IndicatorUnit } from '$lib/survey/findings/indicators';
import { writeUnit } from './indicator-words';

type Said = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

/** By rule and key: what people call a number of a rule. */
const names: ReadonlyMap<string, Said> = new Map();

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
