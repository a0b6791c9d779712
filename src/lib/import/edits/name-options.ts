import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import { isClosed, type Question } from '$lib/survey/question';
import type { NoteUnused } from './note-unused';
import { unknownLabels } from './recode-options';

/** The question with its options called what the person calls them. */
export function nameOptions(
	question: Question,
	names: NonNullable<QuestionEdit['names']>,
	note: NoteUnused
): Question {
	if (!isClosed(question)) {
		note('names');
		return question;
	}
	const unknown = unknownLabels(
		question,
		names.map(({ label }) => label)
	);
	if (unknown.length > 0) note('names', unknown);
	const nameOf = new Map(names.map(({ label, name }) => [normaliseText(label), name]));
	const options = question.options.map((option) => ({
		...option,
		label: nameOf.get(normaliseText(option.label)) ?? option.label
	}));
	return { ...question, options };
}
