import type { Analysis } from '../analysis';
import { columnOf, findGroups, findQuestion } from '../find-question';
import { planGroups } from '../groups/plan-groups';
import { findMeasured, measured } from '../measured';
import { runPlans } from '../plan';
import { planDistribution } from '../plan-distribution';
import { prepareScope } from '../prepare-scope';
import { numbersParamsSchema } from './schema';

/**
 * How numbers are spread: in classes, with mean, median and quartiles; with `by` also in each group. Without
 * `questions`, every question that was answered with a number.
 */
export const numbers: Analysis<typeof numbersParamsSchema> = {
	name: 'numbers',
	version: '1.0.0',
	schema: numbersParamsSchema,
	settings: [],
	async run(input, params) {
		const { survey, admission } = input;
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const asked = params.questions
			? params.questions.map((id) => findMeasured(findQuestion(survey, id)))
			: survey.columns.flatMap(({ id }) => {
					const question = findQuestion(survey, id);
					return question.kind === 'number' ? (measured(question) ?? []) : [];
				});
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = asked.flatMap((amounts) => {
			const { question } = amounts;
			const column = columnOf(survey, question);
			return [
				planDistribution({ question, column, percentOf: 'respondents' }, scope),
				...(by && by.id !== question.id ? [planGroups(amounts, by, scope, admission)] : [])
			];
		});
		const { findings, issues } = await runPlans(plans, input);
		return { findings, issues: [...scope.issues, ...issues] };
	}
};
