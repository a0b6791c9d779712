import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { RuleName } from '$lib/survey/rule';

type Said = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

const titles: Readonly<Record<RuleName, Said>> = {
	'workshop.keep': m.rule_workshop_keep,
	'process.scale': m.rule_process_scale,
	'readiness.go': m.rule_readiness_go,
	'activity.yearly': m.rule_activity_yearly,
	'activity.period': m.rule_activity_period,
	'activity.newsletters': m.rule_activity_newsletters,
	'activity.meetings': m.rule_activity_meetings,
	'region.together': m.rule_region_together,
	'region.compare': m.rule_region_compare,
	'region.priority': m.rule_region_priority,
	'region.level': m.rule_region_level,
	'programmes.compare': m.rule_programmes_compare
};

/** What people call the rule. */
export function sayRule(rule: RuleName, locale: Locale): string {
	return titles[rule]({}, { locale });
}

/** What people call what a decision was about: a rule, or what they have written themselves. */
export function sayGate(gate: string, locale: Locale): string {
	const rule = Object.keys(titles).find((name): name is RuleName => name === gate);
	return rule === undefined ? gate : sayRule(rule, locale);
}
