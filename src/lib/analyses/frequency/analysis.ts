import { isClosed, type ChoiceQuestion, type Question } from '$lib/survey/question';
import type { Analysis, AnalysisInput } from '../analysis';
import { planCrosstab } from '../crosstab/plan-crosstab';
import { columnOf, findGroups, findQuestion } from '../find-question';
import { planGroups } from '../groups/plan-groups';
import { measured } from '../measured';
import { runPlans, type Plan } from '../plan';
import { prepareScope, type PreparedScope } from '../prepare-scope';
import { planDistribution } from '../plan-distribution';
import { planText } from './plan-text';
import { frequencyParamsSchema, type FrequencyParams } from './schema';

/**
 * How the answers to each question are spread, everything counted in one round trip. With `by`, closed
 * questions are broken by its groups; numbers are given with their groups; dates and text are not broken.
 */
export const frequency: Analysis<typeof frequencyParamsSchema> = {
	name: 'frequency',
	version: '2.0.0',
	schema: frequencyParamsSchema,
	settings: [{ key: 'percentOf', form: { oneOf: ['respondents', 'answers'] } }],
	async run(input, params) {
		const { survey } = input;
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const ids = params.questions ?? survey.columns.map((column) => column.id);
		const questions = ids.map((id) => findQuestion(survey, id));
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = questions.flatMap((question) => plansFor(question, by, scope, params, input));
		const { findings, issues } = await runPlans(plans, input);
		return { findings, issues: [...scope.issues, ...issues] };
	}
};

function plansFor(
	question: Question,
	by: ChoiceQuestion | null,
	scope: PreparedScope,
	{ percentOf }: FrequencyParams,
	{ survey, admission }: AnalysisInput
): Plan[] {
	if (question.kind === 'text' || question.kind === 'empty') return [planText(question, scope)];
	const groups = by && by.id !== question.id ? by : null;
	const amounts = measured(question);
	const inGroups = groups && amounts ? [planGroups(amounts, groups, scope, admission)] : [];
	if (groups && isClosed(question)) {
		return [planCrosstab(question, groups, scope, admission), ...inGroups];
	}
	const column = columnOf(survey, question);
	return [planDistribution({ question, column, percentOf }, scope), ...inGroups];
}
