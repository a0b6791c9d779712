import type { Rule } from '$lib/survey/rule';

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
			when: {
				op: 'any',
				of: [
					{
						op: 'unknown',
						name: 'importance_unknown',
						left: { indicator: 'importance', part: 'value' }
					},
					{
						op: 'unknown',
						name: 'satisfaction_unknown',
						left: { indicator: 'satisfaction_index', part: 'value' }
					}
				]
			}
		},
		{
			verdict: 'improve_first',
			when: {
				op: 'all',
				of: [
					{
						op: 'at_least',
						name: 'importance',
						left: { indicator: 'importance', part: 'value' },
						right: { threshold: 'importance' }
					},
					{
						op: 'less_than',
						name: 'satisfaction_index',
						left: { indicator: 'satisfaction_index', part: 'value' },
						right: { threshold: 'satisfaction' }
					}
				]
			}
		},
		{ verdict: 'not_first', when: null }
	]
};
