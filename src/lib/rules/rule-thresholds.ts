import type { Rule } from '$lib/survey/rule';
import type { RuleSettings } from '$lib/survey/rule-settings';

/** The numbers of a rule as they are set: by key, each with whether a person has set it otherwise. */
export interface SetThresholds {
	readonly values: ReadonlyMap<string, number>;
	readonly told: readonly { readonly key: string; readonly value: number; readonly own: boolean }[];
	/** Keys that were set for the rule and that it does not have, or values outside what it takes: not used. */
	readonly refused: readonly string[];
	/** Keys that were set so that they contradict one another: not used either. */
	readonly contradicting: readonly string[];
}

/** The thresholds of the rule with what a person has set in their place. What does not fit the rule is told, not used. */
export function setThresholds(rule: Rule, settings: RuleSettings): SetThresholds {
	const set = new Map(
		settings
			.filter((one) => one.rule === rule.name)
			.flatMap(({ values }) => values.map(({ key, value }) => [key, value] as const))
	);
	const known = new Map(rule.thresholds.map((threshold) => [threshold.key, threshold]));
	const fits = ([key, value]: readonly [string, number]): boolean => {
		const threshold = known.get(key);
		return threshold !== undefined && value >= threshold.min && value <= threshold.max;
	};
	const fitting = new Map([...set].filter(fits));
	const contradicting = dropContradicting(rule, fitting);
	const told = rule.thresholds.map(({ key, value }) => {
		const own = fitting.get(key) ?? value;
		return { key, value: own, own: own !== value };
	});
	return {
		values: new Map(told.map(({ key, value }) => [key, value])),
		told,
		refused: [...set].filter((one) => !fits(one)).map(([key]) => key),
		contradicting
	};
}

/** Takes out of `own` the numbers that contradict others, until none does; the rule's own numbers never do. */
function dropContradicting(rule: Rule, own: Map<string, number>): string[] {
	const dropped: string[] = [];
	for (;;) {
		const values = new Map([
			...rule.thresholds.map(({ key, value }) => [key, value] as const),
			...own
		]);
		const keys = contradictions(rule, values)
			.flat()
			.filter((key) => own.delete(key));
		if (keys.length === 0) return dropped;
		dropped.push(...keys);
	}
}

/** Pairs of numbers of the rule of which the first is above the second, by key. */
export function contradictions(
	{ order = [] }: Rule,
	values: ReadonlyMap<string, number>
): readonly (readonly [low: string, high: string])[] {
	return order.filter(([low, high]) => {
		const [least, most] = [values.get(low), values.get(high)];
		return least !== undefined && most !== undefined && least > most;
	});
}
