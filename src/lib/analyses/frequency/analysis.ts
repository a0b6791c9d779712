import type { Tabulate } from '$lib/engine/tabulate';
import type { Finding } from '$lib/survey/finding';
import type { ImportIssue } from '$lib/survey/issue';
import { isChoice, isClosed, type ChoiceQuestion, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { ParameterError } from '../parameter-error';
import { planCrosstab } from './crosstab';
import { planDistribution } from './distribution';
import type { Plan } from './plan';
import type { FrequencyParams } from './schema';
import { planText } from './text';

/** A break by more groups than this is no table that anyone reads. */
const mostGroups = 60;

export interface FrequencyInput {
	readonly survey: Survey;
	readonly tabulate: Tabulate;
	readonly signal?: AbortSignal;
}

export interface FrequencyResult {
	/** One per question asked for, in their order. Uncensored: for the gate, not for people. */
	readonly findings: Finding[];
	/** Populations that were not believed. */
	readonly issues: ImportIssue[];
}

/**
 * How the answers to each question are spread, everything counted in one round trip. With `by`, closed
 * questions are broken by its groups; numbers, dates and text are not. Throws `ParameterError` when the
 * parameters do not fit the survey.
 */
export async function runFrequency(
	{ survey, tabulate, signal }: FrequencyInput,
	params: FrequencyParams
): Promise<FrequencyResult> {
	for (const { question } of params.where) {
		if (!isClosed(find(survey, question, 'filter'))) {
			throw new ParameterError('filter', `${question} has no options to filter by`);
		}
	}
	const by = params.by === undefined ? null : groupsOf(survey, params.by);
	const ids = params.questions ?? survey.columns.map((column) => column.id);
	const plans = ids.map((id) => planFor(survey, find(survey, id, 'question'), by, params));
	const tables = await tabulate(
		plans.flatMap((plan) => plan.requests),
		signal
	);
	let from = 0;
	const built = plans.map((plan) => plan.build(tables.slice(from, (from += plan.requests.length))));
	return {
		findings: built.map(({ finding }) => finding),
		issues: built.flatMap(({ issue }) => (issue ? [issue] : []))
	};
}

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

/** A question whose answers the survey holds. */
function find(survey: Survey, id: string, parameter: ParameterError['parameter']): Question {
	const question = survey.questions.find((candidate) => candidate.id === id);
	if (!question) throw new ParameterError(parameter, `There is no question ${id}`);
	if (!survey.columns.some((column) => column.id === id)) {
		throw new ParameterError(parameter, `${id} is set aside`);
	}
	return question;
}

function groupsOf(survey: Survey, id: string): ChoiceQuestion {
	const question = find(survey, id, 'by');
	if (!isChoice(question)) {
		throw new ParameterError('by', `${id} does not divide the responses into groups`);
	}
	const groups = question.options.filter(({ missing }) => missing === null).length;
	if (groups > mostGroups) {
		throw new ParameterError('by', `${id} has ${groups} groups, more than ${mostGroups}`);
	}
	return question;
}
