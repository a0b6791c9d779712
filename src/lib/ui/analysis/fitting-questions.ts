import { isZeroToTen, measured } from '$lib/analyses/measured';
import { isList } from '$lib/analyses/network/members';
import { isChoice, isClosed, type Question } from '$lib/survey/question';
import { isAddedRole, isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';

export const isAsked = (question: Question): boolean =>
	question.kind !== 'empty' && !isAddedRole(question.role) && !isPersonalRole(question.role);
export const hasOptions = (question: Question): boolean => isAsked(question) && isClosed(question);

/** Answers that are amounts: a number, or a scale whose best end is an end. */
export const hasMean = (question: Question): boolean =>
	isAsked(question) && measured(question) !== null;

export const isScale = (question: Question): boolean =>
	question.kind === 'scale' && hasMean(question);
export const isNumber = (question: Question): boolean =>
	isAsked(question) && question.kind === 'number';
/** A list of whom one works with, or how many. */
export const isNetwork = (question: Question): boolean =>
	isNumber(question) || (isAsked(question) && isList(question));
export const isText = (question: Question): boolean =>
	isAsked(question) && question.kind === 'text';

/** Answers from 0 to 10, as a recommendation is asked for. */
export function isRecommendation(question: Question): boolean {
	if (!hasMean(question)) return false;
	if (question.kind === 'number') return isZeroToTen(question);
	const range = measured(question)?.range;
	return range?.min === 0 && range.max === 10;
}

/** What can be followed from wave to wave, what suits the answers best first. */
export function measuresOf(question: Question): ('mean' | 'share' | 'nps')[] {
	return [
		...(hasMean(question) ? (['mean'] as const) : []),
		...(hasOptions(question) ? (['share'] as const) : []),
		...(isRecommendation(question) ? (['nps'] as const) : [])
	];
}

/** More groups than this are no table that anyone reads. */
const mostGroups = 60;

/** Questions that divide the responses into groups, other than these. */
export function groupQuestions(
	survey: Survey,
	except: readonly string[],
	most = mostGroups
): Question[] {
	const held = new Set(survey.columns.map((column) => column.id));
	return survey.questions.filter((question) => {
		if (!held.has(question.id) || !isChoice(question)) return false;
		if (isPersonalRole(question.role) || except.includes(question.key)) return false;
		const groups = question.options.filter(({ missing }) => missing === null).length;
		return groups >= 2 && groups <= most;
	});
}

/** Questions that may tell one person from another, and the same person from time to time. */
export function personQuestions(survey: Survey, except: readonly string[]): Question[] {
	const held = new Set(survey.columns.map((column) => column.id));
	return survey.questions.filter(
		(question) =>
			held.has(question.id) &&
			!isPersonalRole(question.role) &&
			!except.includes(question.key) &&
			['single', 'number', 'text'].includes(question.kind)
	);
}
