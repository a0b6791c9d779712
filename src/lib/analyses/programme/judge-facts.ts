import { evaluateRule, type RuleFacts } from '$lib/rules/evaluate-rule';
import { findFlips } from '$lib/rules/find-flips';
import type { Subject } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { SetRule } from './judge-subject';
import { toldConditions, toldFlips } from './worth-telling';

/** The rule's verdict over what rests on no answers; `indicatorsFor` gives it for other numbers of the rule. */
export function judgeFacts(
	{ rule, set }: SetRule,
	subject: Subject | null,
	indicatorsFor: (numbers: ReadonlyMap<string, number>) => RuleFacts['indicators']
): VerdictFinding {
	const judged = evaluateRule(rule, {
		thresholds: set.values,
		indicators: indicatorsFor(set.values)
	});
	return {
		...{ kind: 'verdict', rule: rule.name, version: rule.version, thresholds: set.told },
		subject,
		...judged,
		conditions: toldConditions(rule, judged),
		flips: toldFlips(findFlips(rule, set.values, indicatorsFor)),
		...{ questions: [], n: null, hidden: null }
	};
}
