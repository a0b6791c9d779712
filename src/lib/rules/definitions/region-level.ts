import type { Rule } from '$lib/survey/rule';
import { lessThan, moreThan, unknown, valueOf } from '../conditions';

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
			when: unknown('nki_like_unknown', valueOf('nki_like'))
		},
		{
			verdict: 'level_low',
			when: lessThan('pass', valueOf('nki_like'), 'pass')
		},
		{
			verdict: 'level_high',
			when: moreThan('high', valueOf('nki_like'), 'high')
		},
		{ verdict: 'level_pass', when: null }
	]
};
