import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { countAnswers } from '../answer-counts';
import { checkFilter, findQuestion } from '../find-question';
import { ParameterError } from '../parameter-error';
import { counted, tableAt } from '../plan';
import { accountOf } from './account-of';
import { responseRate } from './response-rate';
import { accountingParamsSchema, type AccountingParams } from './schema';

/**
 * From everyone who could have answered to every answer that counts: the response rate, and for each question how many
 * were asked, answered, and answered on the scale. The base of a rate is the whole list, so it has no interval.
 */
export const accounting: Analysis<typeof accountingParamsSchema> = {
	name: 'accounting',
	version: '1.0.0',
	schema: accountingParamsSchema,
	settings: [
		{ key: 'invited', form: 'whole' },
		{ key: 'attended', form: 'whole' }
	],
	async run({ survey, tabulate, raked, signal }, params) {
		// People are counted, whatever they weigh.
		if (params.weight !== undefined || raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		if (params.where) checkFilter(survey, params.where);
		const questions = questionsOf(survey, params);
		const tables = await tabulate(
			[
				{ by: [], ...counted(params) },
				...questions.map(({ id }) => ({
					by: [{ question: id, as: 'status' as const }],
					...counted(params)
				}))
			],
			signal
		);
		const responses = tableAt(tables, 0).rows[0]?.n ?? 0;
		const known = knownNumbers(survey, params);
		const { rate, issues } = responseRate(responses, known);
		return {
			findings: [
				{
					kind: 'accounting',
					...known,
					responses,
					incomplete: params.where
						? 0
						: survey.sources.reduce((sum, { rows }) => sum + rows.incomplete, 0),
					rate,
					questions: questions.map(({ id }, index) =>
						accountOf(id, countAnswers(tableAt(tables, index + 1)))
					)
				}
			],
			issues
		};
	}
};

function questionsOf(survey: Survey, { questions }: AccountingParams): Question[] {
	if (questions) return questions.map((id) => findQuestion(survey, id));
	const held = new Set(survey.columns.map((column) => column.id));
	return survey.questions.filter(
		({ id, kind, role }) => held.has(id) && kind !== 'empty' && role === null
	);
}

/** Nobody said how many of those invited meet a condition, so with one the numbers are unknown. */
function knownNumbers(survey: Survey, { where, population, invited, attended }: AccountingParams) {
	if (where) return { population: null, invited: null, attended: null };
	return {
		population: population ?? null,
		invited: invited ?? invitedBySources(survey),
		attended: attended ?? null
	};
}

/** Those whom the files say were asked, when every file says so. */
export function invitedBySources({ sources }: Survey): number | null {
	const numbers = sources.map((source) => source.invited);
	return numbers.length === 0 || numbers.includes(null)
		? null
		: numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
