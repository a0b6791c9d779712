import type { Condition, Rule } from '$lib/survey/rule';
import { all, atLeast, lowOf, not, unknown, valueOf } from '../conditions';

const mandate = (indicator: 'provider_own' | 'provider_regional' | 'provider_other'): Condition =>
	atLeast(indicator, lowOf(indicator), 'mandate');

/**
 * Whether municipalities should provide a service together. `need` and `publish` are part of how the indicators are
 * worked out: in how many of the municipalities that may be shown the need is so large.
 */
export const regionTogether: Rule = {
	name: 'region.together',
	version: '1.0.0',
	thresholds: [
		{ key: 'need', value: 40, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'mandate', value: 50, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'share', value: 2 / 3, unit: 'share', min: 0, max: 1, step: 0.05 },
		{ key: 'municipalities', value: 3, unit: 'count', min: 2, max: 20, step: 1 },
		{ key: 'publish', value: 5, unit: 'count', min: 3, max: 50, step: 1 }
	],
	clauses: [
		{
			verdict: 'none',
			ground: 'too_few',
			when: not(atLeast('municipalities_shown', valueOf('municipalities_shown'), 'municipalities'))
		},
		{
			verdict: 'none',
			ground: 'not_asked',
			when: unknown('provider_unknown', valueOf('provider_regional'))
		},
		{
			verdict: 'together',
			when: all(
				atLeast('municipalities_in_need', valueOf('municipalities_in_need'), 'share'),
				mandate('provider_regional')
			)
		},
		{ verdict: 'own', when: mandate('provider_own') },
		{ verdict: 'other_provider', when: mandate('provider_other') },
		{
			verdict: 'none',
			ground: 'not_asked',
			when: unknown('need_unknown', valueOf('municipalities_in_need'))
		},
		{ verdict: 'discuss', when: null }
	]
};
