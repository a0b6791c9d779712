import type { Rule } from '$lib/survey/rule';
import { all, atLeast, valueOf } from '../conditions';

/** Whether a municipality may be compared with the others, or is only shown. An unknown response rate is not enough. */
export const regionCompare: Rule = {
	name: 'region.compare',
	version: '1.0.0',
	thresholds: [
		{ key: 'compare', value: 10, unit: 'count', min: 5, max: 100, step: 1 },
		{ key: 'response_rate', value: 40, unit: 'percent', min: 0, max: 100, step: 5 }
	],
	clauses: [
		{
			verdict: 'may_compare',
			when: all(
				atLeast('responses', valueOf('responses'), 'compare'),
				atLeast('response_rate', valueOf('response_rate'), 'response_rate')
			)
		},
		{ verdict: 'show_only', when: null }
	]
};
