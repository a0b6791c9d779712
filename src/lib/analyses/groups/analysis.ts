import { isClosed, type ChoiceQuestion, type Question } from '$lib/survey/question';
import type { Analysis, AnalysisInput } from '../analysis';
import { findGroups, findQuestion, groupOptions } from '../find-question';
import { findMeasured, measured } from '../measured';
import { ParameterError } from '../parameter-error';
import { runPlans, type Plan } from '../plan';
import { prepareScope } from '../prepare-scope';
import { planGroups } from './plan-groups';
import { planUnits } from './plan-units';
import { groupsParamsSchema, type GroupsParams } from './schema';
import { meanMeasure, shareMeasure, type UnitMeasure } from './unit-measure';

/** More units than this are no list that anyone reads. */
const mostUnits = 300;
/** As many groups of these kinds are units without being asked. */
const enoughUnits = 5;
const unitRoles: ReadonlySet<Question['role']> = new Set(['programme', 'site', 'event']);

/**
 * A scale or a number within groups: means, medians, a test and every pair. Groups that are units of one kind
 * (programmes, sites, events: five or more, or when asked) also beside one another with what they share. With `answers`
 * the units are compared by the share who gave one of those answers.
 */
export const groups: Analysis<typeof groupsParamsSchema> = {
	name: 'groups',
	version: '1.0.0',
	schema: groupsParamsSchema,
	settings: [
		{ key: 'units', form: 'flag' },
		{ key: 'answers', form: 'codes' }
	],
	async run(input, params) {
		const { survey, admission } = input;
		if (params.by === undefined) throw new ParameterError('by', 'by_needed');
		const by = findGroups(survey, params.by, 'by', mostUnits);
		const isUnits = asUnits(by, params);
		if (!isUnits) findGroups(survey, params.by);
		const questions = params.questions
			? params.questions.map((id) => findQuestion(survey, id))
			: survey.columns
					.map(({ id }) => findQuestion(survey, id))
					.filter((question) => question.id !== by.id && canCompare(question, params));
		const units = isUnits
			? await Promise.all(questions.map((question) => unitMeasure(question, params, input)))
			: [];
		const amounts = params.answers ? [] : questions.map((question) => findMeasured(question));
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = questions.flatMap((_, index): Plan[] => {
			const [amount, unit] = [amounts[index], units[index]];
			return [
				...(amount ? [planGroups(amount, by, scope, admission)] : []),
				...(unit ? [planUnits(unit, by, scope, admission)] : [])
			];
		});
		const { findings, issues } = await runPlans(plans, input);
		return { findings, issues: [...scope.issues, ...issues] };
	}
};

/** Shares are compared between units only. */
function asUnits(by: ChoiceQuestion, { units, answers }: GroupsParams): boolean {
	if (units !== undefined || answers) return units ?? true;
	return unitRoles.has(by.role) && groupOptions(by).length >= enoughUnits;
}

function canCompare(question: Question, { answers }: GroupsParams): boolean {
	if (!answers) return measured(question) !== null;
	if (!isClosed(question)) return false;
	const codes = question.options.flatMap(({ code, missing }) => (missing === null ? [code] : []));
	return answers.every((code) => codes.includes(code));
}

function unitMeasure(
	question: Question,
	{ answers }: GroupsParams,
	input: AnalysisInput
): UnitMeasure | Promise<UnitMeasure> {
	return answers ? shareMeasure(question, answers, input) : meanMeasure(question);
}
