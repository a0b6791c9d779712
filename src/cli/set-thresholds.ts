import { m } from '$lib/i18n/messages';
import { rules } from '$lib/rules/registry';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { CommonSettings } from './common-settings';
import { UsageError } from './usage-error';

/** The numbers of rules that were set, by rule; the last of several holds. Throws `UsageError` for one that no rule takes. */
export function setThresholds(typed: CommonSettings['threshold']): RuleSettings {
	const numbers = new Map(typed.map((one) => [`${one.rule} ${one.key}`, checked(one)]));
	return rules.flatMap(({ name, version }) => {
		const values = [...numbers.values()].filter(({ rule }) => rule === name);
		if (values.length === 0) return [];
		return [{ rule: name, version, values: values.map(({ key, value }) => ({ key, value })) }];
	});
}

type Typed = CommonSettings['threshold'][number];

function checked(typed: Typed): Typed {
	const { rule, key, value } = typed;
	const known = rules.find(({ name }) => name === rule);
	if (!known) {
		const names = rules.map(({ name }) => name).join(', ');
		throw new UsageError((o) => m.cli_unknown_rule({ rule, rules: names }, o));
	}
	const threshold = known.thresholds.find((one) => one.key === key);
	if (!threshold) {
		const keys = known.thresholds.map((one) => one.key).join(', ');
		throw new UsageError((o) => m.cli_unknown_threshold({ rule, key, keys }, o));
	}
	const { min, max } = threshold;
	if (value < min || value > max)
		throw new UsageError((o) => m.cli_threshold_outside({ rule, key, min, max }, o));
	return typed;
}
