import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Condition, Rule } from '$lib/survey/rule';

const outcome = (indicator: IndicatorName): Condition => ({
	op: 'at_least',
	name: indicator,
	left: { indicator, part: 'value' },
	right: { threshold: 'outcome' }
});

const twoOutcomes = (...indicators: IndicatorName[]): Condition => ({
	op: 'some',
	least: 2,
	of: indicators.map(outcome)
});

const continues = (indicator: 'continuation' | 'continuation_invited'): Condition => ({
	op: 'at_least',
	name: indicator,
	left: { indicator, part: 'low' },
	right: { threshold: 'continuation_low' }
});

const not = (of: Condition): Condition => ({ op: 'not', of });
const all = (...of: Condition[]): Condition => ({ op: 'all', of });
const any = (...of: Condition[]): Condition => ({ op: 'any', of });

/** Enough answered, or nobody said how many could have: then those who answered are all that is known. */
const answeredIsEnough = any(
	{
		op: 'unknown',
		name: 'response_rate_unknown',
		left: { indicator: 'response_rate', part: 'value' }
	},
	{
		op: 'at_least',
		name: 'response_rate',
		left: { indicator: 'response_rate', part: 'value' },
		right: { threshold: 'response_rate' }
	}
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

const enoughAnswers: Condition = {
	op: 'at_least',
	name: 'answers',
	left: { indicator: 'responses', part: 'value' },
	right: { threshold: 'answers' }
};

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
