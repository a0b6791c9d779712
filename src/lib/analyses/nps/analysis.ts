import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { findGroups, findQuestion } from '../find-question';
import { planGroups } from '../groups/plan-groups';
import { isRecommendation, measured, runsToTen, type Measured } from '../measured';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { planScore } from './plan-score';
import { npsParamsSchema } from './schema';

/**
 * The net promoter score of recommendations from 0 to 10, and with `by` that of each group. Without `questions`, every
 * question that asks for a recommendation; any other question with answers from 0 to 10 can be asked for.
 */
export const nps: Analysis<typeof npsParamsSchema> = {
	name: 'nps',
	version: '1.0.0',
	schema: npsParamsSchema,
	settings: [],
	async run(input, params) {
		const { survey, admission } = input;
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const questions = params.questions
			? params.questions.map((id) => findScored(findQuestion(survey, id)))
			: recommendations(survey);
		if (questions.length === 0) throw new ParameterError('question', 'question_needed');
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = questions.flatMap((question) => [
			planScore(question, scope),
			...(by ? [planGroups(question, by, scope, admission, 'nps')] : [])
		]);
		const { findings, issues } = await runPlans(plans, input);
		return { findings, issues: [...scope.issues, ...issues] };
	}
};

function recommendations(survey: Survey): Measured[] {
	return survey.columns.flatMap(({ id }) => {
		const amounts = measured(findQuestion(survey, id));
		return amounts && isRecommendation(amounts) ? [amounts] : [];
	});
}

/** Throws `ParameterError` unless the answers run from 0 to 10. */
export function findScored(question: Question): Measured {
	const amounts = measured(question);
	if (!amounts || !runsToTen(amounts)) {
		throw new ParameterError('question', 'not_recommendation', { id: question.id });
	}
	return amounts;
}
