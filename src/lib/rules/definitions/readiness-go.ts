import type { Rule, Threshold } from '$lib/survey/rule';
import { all, atLeast, highOf, lessThan, lowOf, unknown, valueOf } from '../conditions';

const chance = (key: string, value: number): Threshold => ({
	...{ key, value, unit: 'share', min: 0, max: 1, step: 0.05 }
});

const count = (key: string, value: number, min: number, max: number): Threshold => ({
	...{ key, value, unit: 'count', min, max, step: 1 }
});

const money = (key: string, value: number, step: number): Threshold => ({
	...{ key, value, unit: 'money', min: 0, max: 1_000_000, step }
});

/** Whether a village has the companies for a network of its own: a start meeting, a neighbour to join, or a meeting first. */
export const readinessGo: Rule = {
	name: 'readiness.go',
	version: '1.0.0',
	thresholds: [
		money('fee', 1_000, 50),
		count('minimum', 12, 1, 1_000),
		count('organisers', 3, 0, 100),
		// What people say they will do and what they do are not the same.
		chance('p_sure', 0.8),
		chance('p_probable', 0.4),
		chance('p_maybe', 0.1),
		chance('p_not', 0),
		chance('others', 0.5),
		count('events', 3, 0, 52),
		money('event_cost', 2_000, 100),
		count('newsletters', 6, 0, 52),
		money('newsletter_cost', 200, 50),
		count('hours', 12, 0, 2_000),
		money('wage', 300, 10),
		count('fewest', 5, 3, 100)
	],
	clauses: [
		{
			verdict: 'none',
			ground: 'too_few',
			when: lessThan('too_few_answers', valueOf('responses'), 'fewest')
		},
		{
			verdict: 'none',
			ground: 'no_population',
			when: unknown('population_unknown', valueOf('population'))
		},
		{
			verdict: 'none',
			ground: 'population_small',
			when: lessThan('population_small', valueOf('population'), valueOf('responses'))
		},
		{
			verdict: 'none',
			ground: 'no_break_even',
			when: unknown('critical_mass_unknown', valueOf('critical_mass'))
		},
		{
			verdict: 'go',
			when: all(
				atLeast('members_low', lowOf('members'), valueOf('critical_mass')),
				atLeast('organisers', valueOf('organisers'), 'organisers')
			)
		},
		{
			verdict: 'no_go',
			when: lessThan('members_high', highOf('members'), valueOf('critical_mass'))
		},
		{ verdict: 'info_meeting', when: null }
	]
};
