import { assertNever } from '$lib/survey/assert-never';
import type { JudgedCondition } from '$lib/survey/findings/verdict';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Condition, Operand, Rule, VerdictCode, VerdictGround } from '$lib/survey/rule';

/** An indicator as a rule reads it: null for what is not known. */
export interface RuleNumbers {
	readonly value: number | null;
	readonly low?: number | null;
	readonly high?: number | null;
	readonly n?: number | null;
	/** What the data call that which the number is of, where the indicator has several. */
	readonly about?: readonly string[];
}

/** Everything that a rule is judged by: thresholds by key, indicators by name. */
export interface RuleFacts {
	readonly thresholds: ReadonlyMap<string, number>;
	readonly indicators: ReadonlyMap<IndicatorName, RuleNumbers>;
}

export interface Judged {
	readonly verdict: VerdictCode;
	readonly ground: VerdictGround | null;
	/** Those of the clause that decided first, then the others in the rule's order, each once. */
	readonly conditions: readonly JudgedCondition[];
	/** Names of indicators that were asked for and are not known. */
	readonly unknown: readonly IndicatorName[];
}

/**
 * The verdict of the first clause that holds. A clause that cannot be judged because a number is not known is passed
 * over; what was missing is told. Throws when the rule has no last clause without a condition.
 */
export function evaluateRule(rule: Rule, facts: RuleFacts): Judged {
	const decisive = rule.clauses.find(({ when }) => when === null || holds(when, facts) === true);
	if (!decisive) throw new Error(`No clause of ${rule.name} holds`);
	const all = rule.clauses.flatMap(({ when }) => (when ? leavesOf(when) : []));
	const first = decisive.when ? leavesOf(decisive.when) : [];
	const because = new Set(
		decisive.when ? becauseOf(decisive.when, true, facts).map(({ name }) => name) : []
	);
	const judged = new Map(
		[...first, ...all].map((leaf) => [leaf.name, judge(leaf, facts, because.has(leaf.name))])
	);
	return {
		verdict: decisive.verdict,
		ground: decisive.ground ?? null,
		conditions: [...judged.values()],
		unknown: [...new Set(all.flatMap((leaf) => unknownIn(leaf, facts)))]
	};
}

/** Whether the condition holds; null when it cannot be said. */
export function holds(condition: Condition, facts: RuleFacts): boolean | null {
	switch (condition.op) {
		case 'all':
			return every(condition.of.map((part) => holds(part, facts)));
		case 'any':
			return opposite(every(condition.of.map((part) => opposite(holds(part, facts)))));
		case 'not':
			return opposite(holds(condition.of, facts));
		case 'some':
			return enough(
				condition.of.map((part) => holds(part, facts)),
				condition.least
			);
		case 'unknown':
			return numberOf(condition.left, facts) === null;
		default:
			return compare(condition, facts);
	}
}

type Comparison = Extract<Condition, { readonly right: Operand }>;
export type Leaf = Extract<Condition, { readonly name: string }>;

function compare({ op, left, right }: Comparison, facts: RuleFacts): boolean | null {
	const [a, b] = [numberOf(left, facts), numberOf(right, facts)];
	if (a === null || b === null) return null;
	switch (op) {
		case 'at_least':
			return a >= b;
		case 'more_than':
			return a > b;
		case 'at_most':
			return a <= b;
		case 'less_than':
			return a < b;
		default:
			return assertNever(op);
	}
}

const opposite = (held: boolean | null): boolean | null => (held === null ? null : !held);

function every(parts: readonly (boolean | null)[]): boolean | null {
	if (parts.includes(false)) return false;
	return parts.includes(null) ? null : true;
}

function enough(parts: readonly (boolean | null)[], least: number): boolean | null {
	const sure = parts.filter((held) => held === true).length;
	if (sure >= least) return true;
	const open = parts.filter((held) => held === null).length;
	return sure + open >= least ? null : false;
}

/** The number that an operand stands for; null when it is not known. Throws on a threshold that the rule lacks. */
export function numberOf(operand: Operand, { thresholds, indicators }: RuleFacts): number | null {
	if ('number' in operand) return operand.number;
	if ('indicator' in operand) return indicators.get(operand.indicator)?.[operand.part] ?? null;
	const value = thresholds.get(operand.threshold);
	if (value === undefined) throw new Error(`No threshold ${operand.threshold}`);
	return value;
}

/** The comparisons that make the condition `held`, which it is: of what needs all to hold, those that do not are enough. */
function becauseOf(condition: Condition, held: boolean, facts: RuleFacts): Leaf[] {
	if ('name' in condition) return [condition];
	if (condition.op === 'not') return becauseOf(condition.of, !held, facts);
	return condition.of
		.filter((part) => holds(part, facts) === held)
		.flatMap((part) => becauseOf(part, held, facts));
}

/** The comparisons that a condition is made of. */
export function leavesOf(condition: Condition): Leaf[] {
	if ('name' in condition) return [condition];
	return condition.op === 'not' ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

function judge(leaf: Leaf, facts: RuleFacts, decided: boolean): JudgedCondition {
	const { name, op, left } = leaf;
	const of = 'indicator' in left ? left : { indicator: null, part: null };
	const about = of.indicator === null ? [] : (facts.indicators.get(of.indicator)?.about ?? []);
	return {
		name,
		op,
		indicator: of.indicator,
		part: of.part,
		met: holds(leaf, facts),
		left: numberOf(left, facts),
		right: 'right' in leaf ? numberOf(leaf.right, facts) : null,
		...(decided ? { decided } : {}),
		...(about.length > 0 ? { about } : {})
	};
}

function unknownIn(leaf: Leaf, facts: RuleFacts): IndicatorName[] {
	const operands = 'right' in leaf ? [leaf.left, leaf.right] : [leaf.left];
	return operands.flatMap((operand) =>
		'indicator' in operand && numberOf(operand, facts) === null ? [operand.indicator] : []
	);
}
