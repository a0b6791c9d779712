import { isChoice, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { isPersonalRole } from '$lib/survey/role';

/** Groups beyond this are too many to stand beside one another. */
const mostGroups = 12;
/** A menu longer than this helps nobody find a question. */
const mostChoices = 200;

/** A question to break by, as a choice of a menu: its key and its words. */
export interface BreakChoice {
	readonly value: string;
	readonly label: string;
}

/** The questions of a survey that answers can be broken by: one answer each, few options, not part of a grid. */
export function breakChoices(survey: Survey): readonly BreakChoice[] {
	return survey.questions
		.filter(
			(question) =>
				isChoice(question) &&
				question.grid === null &&
				!isPersonalRole(question.role) &&
				question.options.length >= 2 &&
				question.options.length <= mostGroups
		)
		.slice(0, mostChoices)
		.map((question) => ({ value: question.key, label: question.text }));
}

/**
 * The choices that make sense for the cell: none for a grid or for what is not closed, never itself. None
 * either when it is broken `by` a question that is not among them: it would seem not to be.
 */
export function breaksFor(
	choices: readonly BreakChoice[],
	questions: readonly Question[],
	by: string | null
): readonly BreakChoice[] {
	const [only, ...more] = questions;
	if (!only || more.length > 0 || !(isChoice(only) || only.kind === 'multiple')) return [];
	const others = choices.filter((choice) => choice.value !== only.key);
	return by === null || others.some(({ value }) => value === by) ? others : [];
}
