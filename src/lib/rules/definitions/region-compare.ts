import type { Rule } from '$lib/survey/rule';

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
			when: {
				op: 'all',
				of: [
					{
						op: 'at_least',
						name: 'responses',
						left: { indicator: 'responses', part: 'value' },
						right: { threshold: 'compare' }
					},
					{
						op: 'at_least',
						name: 'response_rate',
						left: { indicator: 'response_rate', part: 'value' },
						right: { threshold: 'response_rate' }
					}
				]
			}
		},
		{ verdict: 'show_only', when: null }
	]
};
