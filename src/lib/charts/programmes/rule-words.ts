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
	'phases.prestudy': m.rule_phases_prestudy,
	'phases.preproject': m.rule_phases_preproject,
	'phases.total': m.rule_phases_total,
	'phases.prestudy_gate': m.rule_phases_prestudy_gate,
	'phases.preproject_gate': m.rule_phases_preproject_gate,
	'phases.main_gate': m.rule_phases_main_gate,
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

/** The gates of a network that no rule advises about. */
const gates: ReadonlyMap<string, Said> = new Map([
	['screen', m.gate_screen],
	['info_meeting', m.gate_info_meeting],
	['membership', m.gate_membership]
]);

/** What people call what a decision was about: a rule, a gate, or what they have written themselves. */
export function sayGate(gate: string, locale: Locale): string {
	const rule = Object.keys(titles).find((name): name is RuleName => name === gate);
	if (rule !== undefined) return sayRule(rule, locale);
	return gates.get(gate)?.({}, { locale }) ?? gate;
}
