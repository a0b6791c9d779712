import type { Condition, Rule } from '$lib/survey/rule';
import {
	all,
	any,
	atLeast,
	highOf,
	lessThan,
	lowOf,
	not,
	peopleOf,
	unknown,
	valueOf
} from '../conditions';

const enoughSatisfied: Condition = atLeast('satisfied', valueOf('satisfied'), 'satisfied');

const surelySatisfied: Condition = atLeast('satisfied_low', lowOf('satisfied'), 'satisfied_low');

const paceRight: Condition = atLeast('pace_right', valueOf('pace_right'), 'pace_right');

/** A form without the rows of experience, or with one alone, has none that lies below the others. */
const noRowBelow: Condition = any(
	unknown('gap_unknown', valueOf('widest_gap')),
	lessThan('gap', valueOf('widest_gap'), 'gap')
);

const halfSatisfied: Condition = atLeast('redesign', valueOf('satisfied'), 'redesign');

const mayBeSatisfied: Condition = atLeast('redesign_high', highOf('satisfied'), 'redesign_high');

const enoughAnswers: Condition = atLeast('answers', peopleOf('satisfied'), 'answers');

const enoughResponse: Condition = atLeast(
	'response_rate',
	valueOf('response_rate'),
	'response_rate'
);

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
