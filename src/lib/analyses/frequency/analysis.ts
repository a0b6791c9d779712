import { isClosed, type ChoiceQuestion, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { planCrosstab } from '../crosstab/plan-crosstab';
import { checkFilter, findGroups, findQuestion } from '../find-question';
import { runPlans, type Plan } from '../plan';
import { planDistribution } from './plan-distribution';
import { planText } from './plan-text';
import { frequencyParamsSchema, type FrequencyParams } from './schema';

/**
 * How the answers to each question are spread, everything counted in one round trip. With `by`, closed
 * questions are broken by its groups; numbers, dates and text are not.
 */
export const frequency: Analysis<typeof frequencyParamsSchema> = {
	name: 'frequency',
	version: '2.0.0',
	schema: frequencyParamsSchema,
	settings: [{ key: 'percentOf', form: { oneOf: ['respondents', 'answers'] } }],
	async run(input, params) {
		const { survey } = input;
		if (params.where) checkFilter(survey, params.where);
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const ids = params.questions ?? survey.columns.map((column) => column.id);
		const plans = ids.map((id) => planFor(survey, findQuestion(survey, id), by, params));
		return runPlans(plans, input);
	}
};

function planFor(
	survey: Survey,
	question: Question,
	by: ChoiceQuestion | null,
	params: FrequencyParams
): Plan {
	if (question.kind === 'text' || question.kind === 'empty') return planText(question, params);
	if (by && by.id !== question.id && isClosed(question)) return planCrosstab(question, by, params);
	const column = survey.columns.find(({ id }) => id === question.id);
	if (!column) throw new Error(`No column ${question.id}`);
	return planDistribution(question, column, params);
}
