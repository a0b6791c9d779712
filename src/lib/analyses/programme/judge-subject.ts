import { findFlips } from '$lib/rules/find-flips';
import { evaluateRule, type RuleFacts } from '$lib/rules/evaluate-rule';
import { setThresholds, type SetThresholds } from '$lib/rules/rule-thresholds';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell, IndicatorRow, Subject } from '$lib/survey/findings/indicators';
import type { Flip, VerdictFinding } from '$lib/survey/findings/verdict';
import type { ImportIssue } from '$lib/survey/issue';
import type { Admission } from '$lib/survey/policy';
import type { Rule, VerdictCode } from '$lib/survey/rule';
import type { RuleSettings } from '$lib/survey/rule-settings';
import { toldFlips } from './worth-telling';

/** A rule with its numbers as they are set. */
export interface SetRule {
	readonly rule: Rule;
	readonly set: SetThresholds;
	/** What was set and does not fit the rule. */
	readonly issues: readonly ImportIssue[];
}

/** The rule with the numbers that a person has set for it. */
export function setRule(rule: Rule, settings: RuleSettings): SetRule {
	const set = setThresholds(rule, settings);
	const keys = set.refused.join(', ');
	const refused: ImportIssue = {
		code: 'rule.thresholds_refused',
		severity: 'warning',
		detail: `${rule.name} does not take what was set for ${keys}; its own numbers were used`,
		values: { rule: rule.name, keys }
	};
	const both = set.contradicting.join(', ');
	const contradict: ImportIssue = {
		code: 'rule.thresholds_contradict',
		severity: 'warning',
		detail: `What was set for ${both} of ${rule.name} contradicts itself; the rule's own numbers were used`,
		values: { rule: rule.name, keys: both }
	};
	return {
		rule,
		set,
		issues: [...(keys === '' ? [] : [refused]), ...(both === '' ? [] : [contradict])]
	};
}

/**
 * The rows with the cells of each subject that the gate will show, null in place of others: what may be decided by.
 * A number that is hidden decides nothing, or the decision would tell of it.
 */
export function shownCells(
	rows: readonly IndicatorRow[],
	by: string | null,
	admission: Admission
): readonly (readonly (IndicatorCell | null)[])[] {
	return rows.map(({ questions, cells, ungrouped }) => {
		if (questions.length === 0) return cells;
		const bases = cells.map(({ n }) => n ?? 0);
		const shown = admission.shown(bases, by === null ? 0 : ungrouped);
		return cells.map((cell, i) => (shown[i] ? cell : null));
	});
}

/** What a rule is to decide about one subject. */
export interface Case {
	readonly subject: Subject | null;
	/** The indicators; those that are part of a formula by the numbers of the rule. */
	indicatorsFor(thresholds: ReadonlyMap<string, number>): RuleFacts['indicators'];
	/** What more answers would make of the verdict. */
	answerFlips(
		verdict: VerdictCode,
		verdictOf: (facts: RuleFacts['indicators']) => VerdictCode
	): Flip[];
	/** The row that tells whom the verdict rests on, and which of its cells. */
	readonly row: IndicatorRow;
	readonly at: number;
	readonly by: string | null;
	/** Ids of all the questions that the verdict rests on. */
	readonly questions: readonly string[];
}

/** The rule's verdict about the subject, with what it rests on and what would flip it. */
export function judgeSubject({ rule, set }: SetRule, one: Case): VerdictFinding {
	const { subject, row, at, by, questions } = one;
	const thresholds = set.values;
	const judge = (indicators: RuleFacts['indicators']) =>
		evaluateRule(rule, { thresholds, indicators });
	const judged = judge(one.indicatorsFor(thresholds));
	return {
		kind: 'verdict',
		...{ rule: rule.name, version: rule.version, thresholds: set.told, subject },
		...{ verdict: judged.verdict, ground: judged.ground, unknown: judged.unknown },
		// That something is not unknown is no news.
		conditions: judged.conditions.filter(({ op, met }) => op !== 'unknown' || met !== false),
		flips: [
			...one.answerFlips(judged.verdict, (facts) => judge(facts).verdict),
			...toldFlips(findFlips(rule, thresholds, (values) => one.indicatorsFor(values)))
		],
		questions,
		n: row.cells[at]?.n ?? null,
		...(by === null
			? {}
			: {
					beside: {
						...{ by, at, ungrouped: row.ungrouped },
						bases: row.cells.map(({ n }) => n ?? 0)
					}
				}),
		hidden: null
	};
}

/** The cells that may be decided by, of one subject, as a rule reads them; rows that have a label are several of one name. */
export function factsOf(
	rows: readonly IndicatorRow[],
	shown: readonly (readonly (IndicatorCell | null)[])[],
	at: number
): Map<IndicatorName, IndicatorCell> {
	return new Map(
		rows.flatMap(({ name, label }, i): [IndicatorName, IndicatorCell][] => {
			const cell = shown[i]?.[at] ?? null;
			return label !== null || cell === null ? [] : [[name, cell]];
		})
	);
}
