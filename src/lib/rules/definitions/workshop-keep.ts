import type { Condition, Rule } from '$lib/survey/rule';

const enoughSatisfied: Condition = {
	op: 'at_least',
	name: 'satisfied',
	left: { indicator: 'satisfied', part: 'value' },
	right: { threshold: 'satisfied' }
};

const surelySatisfied: Condition = {
	op: 'at_least',
	name: 'satisfied_low',
	left: { indicator: 'satisfied', part: 'low' },
	right: { threshold: 'satisfied_low' }
};

const paceRight: Condition = {
	op: 'at_least',
	name: 'pace_right',
	left: { indicator: 'pace_right', part: 'value' },
	right: { threshold: 'pace_right' }
};

/** A form without the rows of experience, or with one alone, has none that lies below the others. */
const noRowBelow: Condition = {
	op: 'any',
	of: [
		{
			op: 'unknown',
			name: 'gap_unknown',
			left: { indicator: 'widest_gap', part: 'value' }
		},
		{
			op: 'less_than',
			name: 'gap',
			left: { indicator: 'widest_gap', part: 'value' },
			right: { threshold: 'gap' }
		}
	]
};

const halfSatisfied: Condition = {
	op: 'at_least',
	name: 'redesign',
	left: { indicator: 'satisfied', part: 'value' },
	right: { threshold: 'redesign' }
};

const mayBeSatisfied: Condition = {
	op: 'at_least',
	name: 'redesign_high',
	left: { indicator: 'satisfied', part: 'high' },
	right: { threshold: 'redesign_high' }
};

const enoughAnswers: Condition = {
	op: 'at_least',
	name: 'answers',
	left: { indicator: 'satisfied', part: 'n' },
	right: { threshold: 'answers' }
};

const enoughResponse: Condition = {
	op: 'at_least',
	name: 'response_rate',
	left: { indicator: 'response_rate', part: 'value' },
	right: { threshold: 'response_rate' }
};

const not = (of: Condition): Condition => ({ op: 'not', of });
const all = (...of: Condition[]): Condition => ({ op: 'all', of });

/**
 * Whether a workshop is held again as it was. Conditions are said as what is hoped for, so that those that failed can be
 * named as such.
 */
export const workshopKeep: Rule = {
	name: 'workshop.keep',
	version: '1.0.0',
	thresholds: [
		{ key: 'satisfied', value: 75, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'satisfied_low', value: 50, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'pace_right', value: 60, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'gap', value: 20, unit: 'points', min: 1, max: 100, step: 1 },
		{ key: 'redesign', value: 50, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'redesign_high', value: 75, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'answers', value: 5, unit: 'count', min: 1, max: 100, step: 1 },
		{ key: 'response_rate', value: 50, unit: 'percent', min: 0, max: 100, step: 1 }
	],
	order: [
		['redesign', 'satisfied'],
		['satisfied_low', 'satisfied']
	],
	clauses: [
		{ verdict: 'none', ground: 'too_few', when: not(enoughAnswers) },
		{ verdict: 'none', ground: 'low_response', when: not(enoughResponse) },
		{ verdict: 'redesign', when: all(not(halfSatisfied), not(mayBeSatisfied)) },
		{ verdict: 'none', ground: 'uncertain', when: not(halfSatisfied) },
		{ verdict: 'keep', when: all(enoughSatisfied, surelySatisfied, paceRight, noRowBelow) },
		{
			verdict: 'adjust',
			ground: 'promising',
			when: all(enoughSatisfied, paceRight, noRowBelow, not(surelySatisfied))
		},
		{
			verdict: 'adjust',
			when: not(all(enoughSatisfied, surelySatisfied, paceRight, noRowBelow))
		},
		{ verdict: 'none', ground: 'unknown', when: null }
	]
};
