import type { Condition, Rule } from '$lib/survey/rule';

const mandate = (
	indicator: 'provider_own' | 'provider_regional' | 'provider_other'
): Condition => ({
	op: 'at_least',
	name: indicator,
	left: { indicator, part: 'low' },
	right: { threshold: 'mandate' }
});

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
			when: {
				op: 'not',
				of: {
					op: 'at_least',
					name: 'municipalities_shown',
					left: { indicator: 'municipalities_shown', part: 'value' },
					right: { threshold: 'municipalities' }
				}
			}
		},
		{
			verdict: 'none',
			ground: 'not_asked',
			when: {
				op: 'unknown',
				name: 'provider_unknown',
				left: { indicator: 'provider_regional', part: 'value' }
			}
		},
		{
			verdict: 'together',
			when: {
				op: 'all',
				of: [
					{
						op: 'at_least',
						name: 'municipalities_in_need',
						left: { indicator: 'municipalities_in_need', part: 'value' },
						right: { threshold: 'share' }
					},
					mandate('provider_regional')
				]
			}
		},
		{ verdict: 'own', when: mandate('provider_own') },
		{ verdict: 'other_provider', when: mandate('provider_other') },
		{
			verdict: 'none',
			ground: 'not_asked',
			when: {
				op: 'unknown',
				name: 'need_unknown',
				left: { indicator: 'municipalities_in_need', part: 'value' }
			}
		},
		{ verdict: 'discuss', when: null }
	]
};
