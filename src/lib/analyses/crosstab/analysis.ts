import { isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { findGroups, findQuestion } from '../find-question';
import { planGroups } from '../groups/plan-groups';
import { isOrderUnsure, measured, orderIssue } from '../measured';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { planCrosstab } from './plan-crosstab';
import { crosstabParamsSchema } from './schema';

/**
 * Questions broken by the groups of another: how the answers are spread in each group and whether the groups differ;
 * of scales and numbers also the groups' means. Without `questions`, every closed question and every number.
 */
export const crosstab: Analysis<typeof crosstabParamsSchema> = {
	name: 'crosstab',
	version: '1.0.0',
	schema: crosstabParamsSchema,
	settings: [],
	async run(input, params) {
		const { survey, admission } = input;
		if (params.by === undefined) throw new ParameterError('by', 'by_needed');
		const by = findGroups(survey, params.by);
		const questions = questionsFor(survey, params.questions, by.id);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = questions.flatMap((question) => {
			const amounts = measured(question);
			return [
				...(isClosed(question) ? [planCrosstab(question, by, scope, admission)] : []),
				...(amounts ? [planGroups(amounts, by, scope, admission)] : [])
			];
		});
		const { findings, issues } = await runPlans(plans, input);
		const unsure = questions.filter(isOrderUnsure).map(orderIssue);
		return { findings, issues: [...scope.issues, ...issues, ...unsure] };
	}
};

function questionsFor(
	survey: Survey,
	ids: readonly string[] | undefined,
	by: string
): readonly Question[] {
	const canBeBroken = (question: Question) =>
		question.id !== by && (isClosed(question) || measured(question) !== null);
	if (!ids) {
		return survey.columns.map(({ id }) => findQuestion(survey, id)).filter(canBeBroken);
	}
	return ids.map((id) => {
		const question = findQuestion(survey, id);
		if (!canBeBroken(question)) throw new ParameterError('question', 'not_broken', { id });
		return question;
	});
}
