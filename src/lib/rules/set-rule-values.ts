import type { Rule } from '$lib/survey/rule';
import type { RuleSettings } from '$lib/survey/rule-settings';

/**
 * The settings with these numbers for the rule, by key, in place of those that were. What is the rule's own is left out,
 * and so is what the rule does not have.
 */
export function setRuleValues(
	settings: RuleSettings,
	{ name, version, thresholds }: Rule,
	values: ReadonlyMap<string, number>
): RuleSettings {
	const others = settings.filter(({ rule }) => rule !== name);
	const own = thresholds.flatMap(({ key, value }) => {
		const wanted = values.get(key);
		return wanted === undefined || wanted === value ? [] : [{ key, value: wanted }];
	});
	return own.length === 0 ? others : [...others, { rule: name, version, values: own }];
}
