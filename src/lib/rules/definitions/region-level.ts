import type { Rule } from '$lib/survey/rule';

/** The bands that the Swedish municipalities' association reads its index by, for an index that is like it. */
export const regionLevel: Rule = {
	name: 'region.level',
	version: '1.0.0',
	thresholds: [
		{ key: 'pass', value: 62, unit: 'points', min: 0, max: 100, step: 1 },
		{ key: 'high', value: 70, unit: 'points', min: 0, max: 100, step: 1 }
	],
	order: [['pass', 'high']],
	clauses: [
		{
			verdict: 'none',
			ground: 'not_asked',
			when: {
				op: 'unknown',
				name: 'nki_like_unknown',
				left: { indicator: 'nki_like', part: 'value' }
			}
		},
		{
			verdict: 'level_low',
			when: {
				op: 'less_than',
				name: 'pass',
				left: { indicator: 'nki_like', part: 'value' },
				right: { threshold: 'pass' }
			}
		},
		{
			verdict: 'level_high',
			when: {
				op: 'more_than',
				name: 'high',
				left: { indicator: 'nki_like', part: 'value' },
				right: { threshold: 'high' }
			}
		},
		{ verdict: 'level_pass', when: null }
	]
};
