import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Condition, Rule } from '$lib/survey/rule';
import { all, any, atLeast, lowOf, not, unknown, valueOf } from '../conditions';

const outcome = (indicator: IndicatorName): Condition =>
	atLeast(indicator, valueOf(indicator), 'outcome');

const twoOutcomes = (...indicators: IndicatorName[]): Condition => ({
	op: 'some',
	least: 2,
	of: indicators.map(outcome)
});

const continues = (indicator: 'continuation' | 'continuation_invited'): Condition =>
	atLeast(indicator, lowOf(indicator), 'continuation_low');

/** Enough answered, or nobody said how many could have: then those who answered are all that is known. */
const answeredIsEnough = any(
	unknown('response_rate_unknown', valueOf('response_rate')),
	atLeast('response_rate', valueOf('response_rate'), 'response_rate')
);

/** What holds of those who answered and, where too few did, of all who were invited as well. */
const outcomes = all(
	twoOutcomes('outcome_ideas', 'outcome_cooperation', 'outcome_products'),
	any(
		answeredIsEnough,
		twoOutcomes('outcome_ideas_invited', 'outcome_cooperation_invited', 'outcome_products_invited')
	)
);
const continuation = all(
	continues('continuation'),
	any(answeredIsEnough, continues('continuation_invited'))
);

const enoughAnswers: Condition = atLeast('answers', valueOf('responses'), 'answers');

/**
 * Whether a process is offered to more, goes on with changes, or stops. A share of all who were invited is never larger
 * than that of those who answered, so asking for both is to let the weaker verdict count.
 */
export const processScale: Rule = {
	name: 'process.scale',
	version: '1.0.0',
	thresholds: [
		{ key: 'outcome', value: 60, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'continuation_low', value: 40, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'response_rate', value: 60, unit: 'percent', min: 0, max: 100, step: 1 },
		{ key: 'answers', value: 5, unit: 'count', min: 1, max: 100, step: 1 }
	],
	clauses: [
		{ verdict: 'none', ground: 'too_few', when: not(enoughAnswers) },
		{ verdict: 'scale_up', when: all(outcomes, continuation) },
		{
			verdict: 'continue_with_changes',
			when: all(any(outcomes, continuation), not(all(outcomes, continuation)))
		},
		{ verdict: 'stop', when: not(any(outcomes, continuation)) },
		{ verdict: 'none', ground: 'unknown', when: null }
	]
};
