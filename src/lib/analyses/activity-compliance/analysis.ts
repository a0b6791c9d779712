import {
	activityMeetings,
	activityNewsletters,
	activityPeriod,
	activityYearly
} from '$lib/rules/definitions/activity';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorsFinding, Subject } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { World } from '$lib/survey/world';
import type { Analysis } from '../analysis';
import { numberCell } from '../programme/cells';
import { judgeFacts } from '../programme/judge-facts';
import { setRule, type SetRule } from '../programme/judge-subject';
import { factsFor, recordOf, type ActivityRecord } from './facts';
import { networksOf, type Network } from './networks';
import { activityParamsSchema, type ActivityParams } from './schema';

const activityRules = [activityYearly, activityPeriod, activityNewsletters, activityMeetings];

/**
 * Whether networks did what they must: events, newsletters and meetings, judged by each rule and in proportion to when
 * the network began. It rests on the log alone: no answer is counted.
 */
export const activityCompliance: Analysis<typeof activityParamsSchema> = {
	name: 'activity-compliance',
	version: '1.0.0',
	schema: activityParamsSchema,
	usesWorld: true,
	settings: [
		{ key: 'from', form: 'day' },
		{ key: 'to', form: 'day' }
	],
	run: ({ world, rules }, params) => Promise.resolve(judge(world, rules, params))
};

interface Judged extends Network {
	readonly subject: Subject;
	readonly record: ActivityRecord;
}

function judge(world: World, settings: RuleSettings, params: ActivityParams) {
	const period = periodOf(world, params);
	const networks = networksOf(world);
	if (networks.length === 0) return { findings: [], issues: [noActivities] };
	if (!period) return { findings: [], issues: [noPeriod] };
	const set = activityRules.map((rule) => setRule(rule, settings));
	const judged = networks.map((network): Judged => ({
		...network,
		subject: { kind: 'site', code: null, label: network.name },
		record: recordOf(period, network.started, network.activities)
	}));
	return {
		findings: [
			...judged.flatMap(({ subject, record }) =>
				set.map((rule) =>
					judgeFacts(rule, subject, (numbers) => factsFor(rule.rule.name, record, numbers))
				)
			),
			...set.map((rule) => numbersOf(judged, rule, params.level))
		],
		issues: set.flatMap(({ issues }) => issues)
	};
}

/** As asked for, or the main project's; null when it is not known or ends before it begins. */
function periodOf({ periods }: World, { from: asked, to: until }: ActivityParams) {
	const main = periods.find(({ phase }) => phase === 'main_project');
	const [from, to] = [asked ?? main?.from, until ?? main?.to];
	return from === undefined || to === undefined || to < from ? null : { from, to };
}

/** The numbers that the rule was judged by, of all networks side by side. */
function numbersOf(
	networks: readonly Judged[],
	{ rule, set }: SetRule,
	level: number
): IndicatorsFinding {
	const facts = networks.map(({ record }) => factsFor(rule.name, record, set.values));
	const names: IndicatorName[] = [...(facts[0]?.keys() ?? [])];
	return {
		...{ kind: 'indicators', family: 'activity', by: null, level },
		subjects: networks.map(({ subject }) => subject),
		rows: names.map((name) => ({
			...{ name, label: null, questions: [], least: 0, ungrouped: 0 },
			cells: facts.map((own) => numberCell(own.get(name)?.value ?? null, null))
		}))
	};
}

const noActivities: ImportIssue = {
	code: 'activity.none',
	severity: 'error',
	detail: 'There are no networks and no activities'
};

const noPeriod: ImportIssue = {
	code: 'activity.no_period',
	severity: 'error',
	detail: 'It is not known which period the rules are about'
};
