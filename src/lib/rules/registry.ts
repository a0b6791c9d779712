import type { Rule, RuleName } from '$lib/survey/rule';

/** Every rule. */
export const rules: readonly Rule[] = [];

/** The rule called so; undefined when there is none. */
export function ruleByName(name: RuleName): Rule | undefined {
	return rules.find((rule) => rule.name === name);
}
