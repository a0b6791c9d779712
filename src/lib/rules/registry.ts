import type { Rule, RuleName } from '$lib/survey/rule';
import {
	activityMeetings,
	activityNewsletters,
	activityPeriod,
	activityYearly
} from './definitions/activity';
import {
	phasesMainGate,
	phasesPreproject,
	phasesPreprojectGate,
	phasesPrestudy,
	phasesPrestudyGate,
	phasesTotal
} from './definitions/phases';
import { processScale } from './definitions/process-scale';
import { readinessGo } from './definitions/readiness-go';
import { programmesCompare } from './definitions/programmes-compare';
import { regionCompare } from './definitions/region-compare';
import { regionLevel } from './definitions/region-level';
import { regionPriority } from './definitions/region-priority';
import { regionTogether } from './definitions/region-together';
import { workshopKeep } from './definitions/workshop-keep';

/** Every rule. */
export const rules: readonly Rule[] = [
	workshopKeep,
	processScale,
	readinessGo,
	activityYearly,
	activityPeriod,
	activityNewsletters,
	activityMeetings,
	phasesPrestudy,
	phasesPreproject,
	phasesTotal,
	phasesPrestudyGate,
	phasesPreprojectGate,
	phasesMainGate,
	regionTogether,
	regionCompare,
	regionPriority,
	regionLevel,
	programmesCompare
];

/** The rule called so; undefined when there is none. */
export function ruleByName(name: RuleName): Rule | undefined {
	return rules.find((rule) => rule.name === name);
}
