import type { Flip } from '$lib/survey/findings/verdict';
import type { Rule, Threshold, VerdictCode } from '$lib/survey/rule';
import { contradictions } from './rule-thresholds';
import { evaluateRule, leavesOf, numberOf, type Leaf, type RuleFacts } from './evaluate-rule';

/** No threshold is tried at more values than this, to either side. */
const mostTries = 400;

/**
 * What would have made the verdict another, one thing changed at a time: each threshold at its nearest value that
 * does, in whole steps, and each indicator that decided something, at the value it is held against. `indicatorsFor`
 * gives the indicators for other thresholds, for those that are part of a formula.
 */
export function findFlips(
	rule: Rule,
	thresholds: ReadonlyMap<string, number>,
	indicatorsFor: (thresholds: ReadonlyMap<string, number>) => RuleFacts['indicators']
): Flip[] {
	const facts: RuleFacts = { thresholds, indicators: indicatorsFor(thresholds) };
	const { verdict } = evaluateRule(rule, facts);
	return [
		...rule.thresholds.flatMap((threshold) => {
			const tried = (value: number): VerdictCode => {
				const others = new Map(thresholds).set(threshold.key, value);
				// Numbers that contradict one another decide nothing.
				if (contradictions(rule, others).length > 0) return verdict;
				return evaluateRule(rule, { thresholds: others, indicators: indicatorsFor(others) })
					.verdict;
			};
			return flipOfThreshold(threshold, thresholds.get(threshold.key), verdict, tried) ?? [];
		}),
		...flipsOfIndicators(rule, facts, verdict)
	];
}

function flipOfThreshold(
	{ key, value, min, max, step }: Threshold,
	set: number | undefined,
	verdict: VerdictCode,
	verdictAt: (value: number) => VerdictCode
): Flip | null {
	const from = set ?? value;
	for (let steps = 1; steps <= mostTries; steps += 1) {
		const sides = [from + steps * step, from - steps * step].map(rounded);
		const within = sides.filter((side) => side >= min && side <= max);
		if (within.length === 0) return null;
		for (const to of within) {
			const other = verdictAt(to);
			if (other !== verdict) return { kind: 'threshold', key, from, to, verdict: other };
		}
	}
	return null;
}

/** Without what adding up fractions leaves behind. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Each indicator at the nearest of the numbers it is held against, or just beside it, where that would do. */
function flipsOfIndicators(rule: Rule, facts: RuleFacts, verdict: VerdictCode): Flip[] {
	const leaves = rule.clauses.flatMap(({ when }) => (when ? leavesOf(when) : []));
	const nearest = new Map<string, IndicatorFlip>();
	for (const flip of leaves.flatMap((leaf) => flipsOfLeaf(leaf, rule, facts, verdict))) {
		const key = `${flip.indicator} ${flip.part}`;
		const other = nearest.get(key);
		if (!other || Math.abs(flip.to - flip.from) < Math.abs(other.to - other.from))
			nearest.set(key, flip);
	}
	return [...nearest.values()];
}

type IndicatorFlip = Extract<Flip, { readonly kind: 'indicator' }>;

function flipsOfLeaf(
	leaf: Leaf,
	rule: Rule,
	facts: RuleFacts,
	verdict: VerdictCode
): IndicatorFlip[] {
	if (!('right' in leaf) || !('indicator' in leaf.left)) return [];
	const { indicator, part } = leaf.left;
	const [from, to] = [numberOf(leaf.left, facts), numberOf(leaf.right, facts)];
	if (from === null || to === null) return [];
	const nudge = Math.max(Math.abs(to), 1) * 1e-9;
	for (const at of [to, to + nudge, to - nudge]) {
		const own = { ...(facts.indicators.get(indicator) ?? { value: null }), [part]: at };
		const indicators = new Map(facts.indicators).set(indicator, own);
		const other = evaluateRule(rule, { ...facts, indicators }).verdict;
		if (other === verdict) continue;
		const side = at < to ? 'below' : 'above';
		return [
			{
				...{ kind: 'indicator', indicator, part, from, to, verdict: other },
				...(at === to ? {} : { side })
			}
		];
	}
	return [];
}

/** The smallest number from 1 to `most` that gives another verdict, as a flip; null when none does. */
export function flipOfAnswers(
	answer: string,
	most: number,
	verdict: VerdictCode,
	verdictWith: (count: number) => VerdictCode
): Flip | null {
	for (let count = 1; count <= most; count += 1) {
		const other = verdictWith(count);
		if (other !== verdict) return { kind: 'answers', answer, count, verdict: other };
	}
	return null;
}
