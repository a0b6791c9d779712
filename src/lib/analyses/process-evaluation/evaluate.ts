import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { Flip, VerdictFinding } from '$lib/survey/findings/verdict';
import type { ScaleQuestion } from '$lib/survey/question';
import type { Evaluated, Evaluation } from '../programme/evaluation';
import { factsOf, judgeSubject, shownCells, type Case } from '../programme/judge-subject';
import { moreAnswers } from '../programme/more-answers';
import { responseRows } from '../programme/response-rows';
import { ofInvited } from './of-invited';
import { mainOutcomes } from './plans';

interface ProcessEvaluated extends Evaluated {
	/** The question whether they will go on without support; null when the survey has none. */
	readonly continuation: ScaleQuestion | null;
}

/** What a process led to, side by side, and for each subject whether to scale it up, change it or stop. */
export function evaluateProcess(asked: ProcessEvaluated): Evaluation {
	const { rule, grouping, continuation, admission, level } = asked;
	const [responses, ...others] = asked.rows;
	if (!responses) throw new Error('The responses were not counted');
	const { subjects } = grouping;
	const by = grouping.by?.id ?? null;
	const answered = responseRows(responses, grouping.known, ['invited', 'attended']);
	const rows = [...answered.rows, ...others, ...ofInvited(others, answered.wholes, level)];
	const shown = shownCells(rows, by, admission);
	const questions = rows.filter(({ name }) => judged.has(name)).flatMap((row) => row.questions);
	const verdicts = subjects.flatMap((subject, at) => {
		const facts = factsOf(rows, shown, at);
		const caseOf = (known: typeof facts, whole: number | null): Case => ({
			...{ subject, at, by, row: responses, questions: [...new Set(questions)] },
			indicatorsFor: () => known,
			answerFlips: (verdict, verdictOf) =>
				moreAnswers(known, { ...more, question: continuation, whole, level }, verdict, verdictOf)
		});
		const counting = judgeSubject(rule, caseOf(facts, answered.wholes[at] ?? null));
		const rate = facts.get('response_rate')?.value ?? null;
		const isEnough = rate === null || rate >= (rule.set.values.get('response_rate') ?? 0);
		if (isEnough || counting.ground === 'too_few') return [without(counting, isOfInvited)];
		const besides = judgeSubject(rule, caseOf(ofAnswered(facts), null));
		return [
			{ ...counting, ground: counting.ground ?? 'of_invited', flips: undone(counting.flips) },
			{ ...without(besides, isAboutInvited), ground: besides.ground ?? 'of_answered' }
		] as const;
	});
	return {
		indicators: { kind: 'indicators', family: 'process', by, subjects, rows, level },
		verdicts,
		issues: answered.issues
	};
}

const more = { indicator: 'continuation', ofInvited: 'continuation_invited' } as const;

const judged: ReadonlySet<IndicatorName> = new Set(['responses', ...mainOutcomes, 'continuation']);

const isOfInvited = (name: IndicatorName): boolean => name.endsWith('_invited');
const isAboutInvited = (name: IndicatorName): boolean =>
	name === 'response_rate' || isOfInvited(name);

/** The facts as if nobody knew how many were invited. */
function ofAnswered(
	facts: ReadonlyMap<IndicatorName, IndicatorCell>
): Map<IndicatorName, IndicatorCell> {
	return new Map([...facts].filter(([name]) => !isAboutInvited(name)));
}

/** The verdict without what it was not judged by. */
function without(
	verdict: VerdictFinding,
	isLeftOut: (name: IndicatorName) => boolean
): VerdictFinding {
	const { conditions, unknown, flips } = verdict;
	return {
		...verdict,
		conditions: conditions.filter(({ indicator }) => !indicator || !isLeftOut(indicator)),
		unknown: unknown.filter((name) => !isLeftOut(name)),
		flips: flips.filter((flip) => flip.kind !== 'indicator' || !isLeftOut(flip.indicator))
	};
}

/** Where too few answered, any more answers undo that, whatever they say: one kind of them is told. */
function undone(flips: readonly Flip[]): Flip[] {
	const [first] = flips.filter(({ kind }) => kind === 'answers');
	return flips.filter((flip) => flip.kind !== 'answers' || flip === first);
}
