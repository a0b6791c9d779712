import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Clause, Condition, Operand, Rule, RuleUnit, Threshold } from '$lib/survey/rule';
import { all, lessThan, valueOf } from '../conditions';

function compare(op: 'at_least' | 'at_most', held: IndicatorName, right: Operand): Condition {
	return { op, name: `${held}_${op}`, left: valueOf(held), right };
}

const due = (held: IndicatorName, asked: IndicatorName): Condition =>
	compare('at_least', held, valueOf(asked));

/** Nothing is asked of who has not begun; otherwise all the conditions, or it falls short. */
function clauses(...conditions: readonly Condition[]): readonly Clause[] {
	return [
		{
			verdict: 'none',
			ground: 'not_active',
			when: lessThan('not_active', valueOf('months_active'), { number: 1 })
		},
		{ verdict: 'complies', when: all(...conditions) },
		{ verdict: 'falls_short', when: null }
	];
}

function threshold(key: string, asked: number, max: number, unit: RuleUnit = 'count'): Threshold {
	return { key, value: asked, unit, min: 0, max, step: 1 };
}

/** So many events in every year, some of them joint. */
export const activityYearly: Rule = {
	name: 'activity.yearly',
	version: '1.0.0',
	thresholds: [threshold('events', 3, 100), threshold('joint', 1, 100)],
	clauses: clauses(
		due('events', 'events_due'),
		due('joint_events', 'joint_due'),
		compare('at_most', 'short_years', { number: 0 })
	)
};

/** So many events in the whole period, and some joint ones in each of two years. It asks for less than a yearly number. */
export const activityPeriod: Rule = {
	name: 'activity.period',
	version: '1.0.0',
	thresholds: [
		threshold('events', 4, 500),
		threshold('joint', 1, 100),
		...[
			{ key: 'first_year', value: 2015 },
			{ key: 'second_year', value: 2016 }
		].map((year): Threshold => ({ ...year, unit: 'year', min: 1990, max: 2200, step: 1 })),
		threshold('joint_months', 6, 12, 'months')
	],
	clauses: clauses(
		due('events', 'events_due'),
		due('joint_first', 'joint_first_due'),
		due('joint_second', 'joint_second_due')
	)
};

/** A newsletter about every other month. */
export const activityNewsletters: Rule = {
	name: 'activity.newsletters',
	version: '1.0.0',
	thresholds: [threshold('yearly', 6, 60), threshold('gap', 75, 730, 'days')],
	clauses: clauses(
		due('newsletters', 'newsletters_due'),
		compare('at_most', 'newsletter_gap', { threshold: 'gap' })
	)
};

/** Meetings of the steering group, neither too few nor too many, and of the companies. */
export const activityMeetings: Rule = {
	name: 'activity.meetings',
	version: '1.0.0',
	thresholds: [
		threshold('steering_least', 6, 200),
		threshold('steering_most', 8, 200),
		threshold('company', 2, 50)
	],
	order: [['steering_least', 'steering_most']],
	clauses: clauses(
		due('steering_meetings', 'steering_least'),
		compare('at_most', 'steering_meetings', valueOf('steering_most')),
		due('company_meetings', 'company_due')
	)
};
