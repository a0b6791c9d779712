import type { ChangeFinding } from '$lib/survey/findings/change';
import type { ChoiceQuestion, Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Caveat } from '$lib/survey/verdict';
import { checkCodes, findQuestion, groupOptions } from '../find-question';
import type { Measured } from '../measured';
import { ParameterError } from '../parameter-error';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { valueCountsByGroup } from '../value-counts';
import { comparePairs } from './paired';
import { pairsById } from './pairs';
import { lowIsGood } from './scale-ends';
import type { BeforeAfterParams } from './schema';
import { compareMoments } from './unpaired';

/** One question at two times: paired by who answered, when the survey holds that. */
export function planAskedTwice(
	survey: Survey,
	measured: Measured,
	by: ChoiceQuestion,
	params: BeforeAfterParams,
	scope: PreparedScope
): Plan {
	const { question, as, range } = measured;
	const moments = momentsOf(by, params);
	const who = whoAnswered(survey, by, params);
	const resultOf = (finding: ChangeFinding) => ({ findings: [finding], issues: scope.issues });
	const common = {
		kind: 'change' as const,
		before: question.id,
		after: question.id,
		by: { question: by.id, before: moments[0], after: moments[1] },
		range,
		responseShift: null,
		level: scope.level,
		hidden: null
	};
	return {
		requests: [
			{
				by: [
					...(who ? [{ question: who.id, as: 'entries' as const }] : []),
					{ question: by.id, as: 'options' },
					{ question: question.id, as }
				],
				...scope.counted
			}
		],
		build(tables) {
			const table = tableAt(tables, 0);
			if (who) {
				const { pairs, ...left } = pairsById(table, moments, measured);
				const ends = { range, lowIsGood: lowIsGood(measured) };
				return resultOf({
					...common,
					design: 'paired',
					...comparePairs(pairs, ends, scope),
					caveats: caveatsOf(left)
				});
			}
			const values = valueCountsByGroup(measured, table);
			const [before, after] = moments.map((code) => values.get(code) ?? []);
			return resultOf({
				...common,
				design: 'unpaired',
				...compareMoments(before ?? [], after ?? [], range, scope),
				caveats: [{ code: 'not_paired', values: {} }]
			});
		}
	};
}

/** The codes that are before and after; of a question with just two groups they are its own, in order. */
function momentsOf(by: ChoiceQuestion, params: BeforeAfterParams): readonly [number, number] {
	const codes = groupOptions(by).map(({ code }) => code);
	const [before, after, more] = params.moments ?? codes;
	if (before === undefined || after === undefined || more !== undefined || before === after)
		throw new ParameterError('moments', 'moments_needed', { id: by.id });
	checkCodes('moments', by.id, [before, after], codes);
	return [before, after];
}

/**
 * The question that tells people apart; null when the survey does not hold one. The numbers that tools give responses
 * start again in each file, so between files only a question that was named for it pairs people.
 */
function whoAnswered(
	survey: Survey,
	by: ChoiceQuestion,
	{ id }: BeforeAfterParams
): Question | null {
	if (id !== undefined) return findQuestion(survey, id, 'id');
	if (by.id === 'source') return null;
	const held = new Set(survey.columns.map((column) => column.id));
	return survey.questions.find(({ role, id }) => role === 'id' && held.has(id)) ?? null;
}

function caveatsOf(left: {
	readonly unpaired: number;
	readonly duplicates: number;
}): readonly Caveat[] {
	const { unpaired, duplicates } = left;
	return [
		...(unpaired > 0 ? [{ code: 'drop_outs' as const, values: { count: unpaired } }] : []),
		...(duplicates > 0 ? [{ code: 'duplicates' as const, values: { count: duplicates } }] : [])
	];
}
