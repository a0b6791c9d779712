import { m } from '$lib/i18n/messages';
import type { RuleUnit } from '$lib/survey/rule';

const words: Readonly<Record<RuleUnit, () => string>> = {
	percent: () => '%',
	points: () => m.unit_points(),
	share: () => '%',
	count: () => '',
	money: () => m.unit_money(),
	days: () => m.unit_days(),
	months: () => m.unit_months(),
	year: () => ''
};

/** What stands after a number of a rule. */
export function sayUnit(unit: RuleUnit): string {
	return words[unit]();
}

/** A share is typed as a percentage. */
export function shownTimes(unit: RuleUnit): number {
	return unit === 'share' ? 100 : 1;
}
