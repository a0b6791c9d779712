import type { QuestionEdit } from '$lib/survey/edit';
import { isClosed, type Question } from '$lib/survey/question';
import { namedBy, unknownLabels } from './named-options';
import type { NoteUnused } from './note-unused';

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
	const labels = names.map(({ label }) => label);
	const unknown = unknownLabels(question.options, labels);
	if (unknown.length > 0) note('names', unknown);
	if (unknown.length === names.length) return question;
	const named = namedBy(question.options, labels);
	const options = question.options.map((option, i) => ({
		...option,
		label: names[named[i] ?? -1]?.name ?? option.label
	}));
	return { ...question, options };
}
