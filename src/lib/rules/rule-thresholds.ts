import type { Rule } from '$lib/survey/rule';
import type { RuleSettings } from '$lib/survey/rule-settings';

/** The numbers of a rule as they are set: by key, each with whether a person has set it otherwise. */
export interface SetThresholds {
	readonly values: ReadonlyMap<string, number>;
	readonly told: readonly { readonly key: string; readonly value: number; readonly own: boolean }[];
	/** Keys that were set for the rule and that it does not have, or values outside what it takes: not used. */
	readonly refused: readonly string[];
}

/** The thresholds of the rule with what a person has set in their place. What does not fit the rule is told, not used. */
export function setThresholds(rule: Rule, settings: RuleSettings): SetThresholds {
	const set = new Map(
		settings
			.filter((one) => one.rule === rule.name)
			.flatMap(({ values }) => values.map(({ key, value }) => [key, value] as const))
	);
	const known = new Map(rule.thresholds.map((threshold) => [threshold.key, threshold]));
	const fits = (key: string, value: number): boolean => {
		const threshold = known.get(key);
		return threshold !== undefined && value >= threshold.min && value <= threshold.max;
	};
	const told = rule.thresholds.map(({ key, value }) => {
		const own = set.get(key);
		return own !== undefined && fits(key, own) && own !== value
			? { key, value: own, own: true }
			: { key, value, own: false };
	});
	return {
		values: new Map(told.map(({ key, value }) => [key, value])),
		told,
		refused: [...set].flatMap(([key, value]) => (fits(key, value) ? [] : [key]))
	};
}
