import type { Rule } from '$lib/survey/rule';
import { atLeast, lessThan, valueOf } from '../conditions';

/** Whether programmes, sites or seasons may be compared with one another, or are only shown. */
export const programmesCompare: Rule = {
	name: 'programmes.compare',
	version: '1.0.0',
	thresholds: [
		{ key: 'publish', value: 5, unit: 'count', min: 3, max: 50, step: 1 },
		{ key: 'rank', value: 10, unit: 'count', min: 5, max: 100, step: 1 },
		{ key: 'units', value: 5, unit: 'count', min: 5, max: 50, step: 1 }
	],
	order: [['publish', 'rank']],
	clauses: [
		{
			verdict: 'none',
			ground: 'too_few',
			when: lessThan('publish', valueOf('responses'), 'publish')
		},
		{
			verdict: 'may_compare',
			when: atLeast('rank', valueOf('responses'), 'rank')
		},
		{ verdict: 'show_only', when: null }
	]
};
