import type { Column } from '$lib/survey/column';
import type { Filter } from '$lib/survey/filter';
import {
	isChoice,
	isClosed,
	type ChoiceQuestion,
	type NumberQuestion,
	type Option,
	type Question
} from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { ParameterError } from './parameter-error';

/** A break by more groups than this is no table that anyone reads. */
const mostGroups = 60;

/** The question whose answers the survey holds. Throws `ParameterError`. */
export function findQuestion(survey: Survey, id: string, parameter = 'question'): Question {
	const question = survey.questions.find((candidate) => candidate.id === id);
	if (!question) throw new ParameterError(parameter, 'unknown_question', { id });
	if (!survey.columns.some((column) => column.id === id)) {
		throw new ParameterError(parameter, 'set_aside', { id });
	}
	return question;
}

/** The answers to a question that `findQuestion` found. */
export function columnOf(survey: Survey, { id }: Question): Column {
	const column = survey.columns.find((candidate) => candidate.id === id);
	if (!column) throw new Error(`No column ${id}`);
	return column;
}

/** The question whose options divide the responses into groups. Throws `ParameterError`. */
export function findGroups(
	survey: Survey,
	id: string,
	parameter = 'by',
	most = mostGroups
): ChoiceQuestion {
	const question = findQuestion(survey, id, parameter);
	if (!isChoice(question)) throw new ParameterError(parameter, 'not_groups', { id });
	const groups = groupOptions(question).length;
	if (groups > most) throw new ParameterError(parameter, 'too_many_groups', { id, groups, most });
	return question;
}

/** The options that make groups: whoever chose another is in none. */
export function groupOptions(by: ChoiceQuestion): readonly Option[] {
	return by.options.filter(({ missing }) => missing === null);
}

/** The question whose numbers are used. Throws `ParameterError`. */
export function findNumbers(survey: Survey, id: string, parameter: string): NumberQuestion {
	const question = findQuestion(survey, id, parameter);
	if (question.kind !== 'number') throw new ParameterError(parameter, 'not_a_number', { id });
	return question;
}

/** Throws `ParameterError` when the filter asks what the survey cannot answer. */
export function checkFilter(survey: Survey, filter: Filter): void {
	switch (filter.op) {
		case 'is': {
			const { question: id, codes } = filter;
			const question = findQuestion(survey, id, 'filter');
			if (!isClosed(question)) throw new ParameterError('filter', 'no_options', { id });
			checkCodes('filter', id, codes, [0, ...question.options.map(({ code }) => code)]);
			return;
		}
		case 'between':
			findNumbers(survey, filter.question, 'filter');
			return;
		case 'not':
			return checkFilter(survey, filter.of);
		case 'and':
		case 'or':
			for (const part of filter.of) checkFilter(survey, part);
	}
}

/** Throws `ParameterError` at the first code that the question `id` does not have. */
export function checkCodes(
	parameter: string,
	id: string,
	codes: readonly number[],
	possible: readonly number[]
): void {
	const code = codes.find((one) => !possible.includes(one));
	if (code !== undefined) throw new ParameterError(parameter, 'unknown_code', { id, code });
}
