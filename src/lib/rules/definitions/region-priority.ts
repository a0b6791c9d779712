import type { Rule } from '$lib/survey/rule';
import { all, any, atLeast, lessThan, unknown, valueOf } from '../conditions';

/** What companies hold to be important and are not satisfied with comes first. */
export const regionPriority: Rule = {
	name: 'region.priority',
	version: '1.0.0',
	thresholds: [
		{ key: 'importance', value: 75, unit: 'points', min: 0, max: 100, step: 1 },
		{ key: 'satisfaction', value: 60, unit: 'points', min: 0, max: 100, step: 1 }
	],
	clauses: [
		{
			verdict: 'none',
			ground: 'not_asked',
			when: any(
				unknown('importance_unknown', valueOf('importance')),
				unknown('satisfaction_unknown', valueOf('satisfaction_index'))
			)
		},
		{
			verdict: 'improve_first',
			when: all(
				atLeast('importance', valueOf('importance'), 'importance'),
				lessThan('satisfaction_index', valueOf('satisfaction_index'), 'satisfaction')
			)
		},
		{ verdict: 'not_first', when: null }
	]
};
