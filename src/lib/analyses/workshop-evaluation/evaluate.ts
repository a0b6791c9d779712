import type { RuleFacts, RuleNumbers } from '$lib/rules/evaluate-rule';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { ScaleQuestion } from '$lib/survey/question';
import type { Evaluated, Evaluation } from '../programme/evaluation';
import { factsOf, judgeSubject, shownCells } from '../programme/judge-subject';
import { moreAnswers } from '../programme/more-answers';
import { responseRows } from '../programme/response-rows';
import { gapRow, gapsOf, type Gap } from './widest-gap';

interface WorkshopsEvaluated extends Evaluated {
	/** The question of how satisfied people are; null when the survey has none. */
	readonly satisfaction: ScaleQuestion | null;
}

/** The indicators of workshops side by side, and for each whether it is kept, adjusted or made anew. */
export function evaluateWorkshops(asked: WorkshopsEvaluated): Evaluation {
	const { rule, grouping, satisfaction, admission, level } = asked;
	const [responses, ...others] = asked.rows;
	if (!responses) throw new Error('The responses were not counted');
	const { subjects } = grouping;
	const by = grouping.by?.id ?? null;
	const answered = responseRows(responses, grouping.known, ['attended', 'invited']);
	const counted = [...answered.rows, ...others];
	const rows = [...counted, ...gapRow(counted, shownCells(counted, by, admission))];
	const shown = shownCells(rows, by, admission);
	const questions = rows.filter(({ name }) => judged.has(name)).flatMap((row) => row.questions);
	const verdicts = subjects.map((subject, at) => {
		const facts = factsOf(rows, shown, at);
		const gaps = gapsOf(rows, shown, at);
		const whole = answered.wholes[at] ?? null;
		const answers = { indicator: 'satisfied', question: satisfaction, whole, level } as const;
		return judgeSubject(rule, {
			...{ subject, at, by },
			row: rows.find(({ name }) => name === 'satisfied') ?? responses,
			questions: [...new Set(questions)],
			indicatorsFor: (thresholds) => withWeakRows(facts, gaps, thresholds.get('gap') ?? 0),
			answerFlips: (verdict, verdictOf) => moreAnswers(facts, answers, verdict, verdictOf)
		});
	});
	return {
		indicators: { kind: 'indicators', family: 'workshop', by, subjects, rows, level },
		verdicts,
		issues: answered.issues
	};
}

/** What the rule is judged by. */
const judged: ReadonlySet<IndicatorName> = new Set([
	'responses',
	'satisfied',
	'pace_right',
	'widest_gap'
]);

/** The weakest row, or all that lie as far below as the rule asks about, are named with the gap: whom to ask what of. */
function withWeakRows(
	facts: ReadonlyMap<IndicatorName, IndicatorCell>,
	gaps: readonly Gap[],
	least: number
): RuleFacts['indicators'] {
	const widest = facts.get('widest_gap');
	if (!widest) return facts;
	const weak = gaps.filter(({ points }) => points >= least);
	const about = (weak.length > 0 ? weak : gaps.slice(0, 1)).map(({ label }) => label);
	return new Map<IndicatorName, RuleNumbers>(facts).set('widest_gap', { ...widest, about });
}
