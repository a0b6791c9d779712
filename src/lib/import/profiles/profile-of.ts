import type { QuestionEdit } from '$lib/survey/edit';
import type { Profile, ProfileQuestion } from '$lib/survey/profile';
import { isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { bareEdit, questionsSetAside } from '../personal/set-aside-by-edits';

/**
 * How the files of this form are read, as a profile to save: its questions as the importer read them and what was
 * corrected. It holds labels, never an answer, and no label of a question that was set aside. `survey` is the survey before any edit; `created` is ISO 8601 with zone.
 */
export function profileOf(
	survey: Survey,
	edits: readonly QuestionEdit[],
	name: string,
	created: string
): Profile {
	const aside = new Set(questionsSetAside(edits).map(({ question }) => question));
	return {
		format: 'hagebok-profile',
		version: 1,
		name,
		created,
		questions: formQuestions(survey)
			.map(profileQuestion)
			.map((question) => (aside.has(question.key) ? { ...question, labels: [] } : question)),
		edits: edits.map(bareEdit),
		same: []
	};
}

/** The questions that the form asks: all but the one that tells stacked files apart. */
export function formQuestions({ questions }: Survey): Question[] {
	return questions.filter(({ columns }) => columns.length > 0);
}

function profileQuestion(question: Question): ProfileQuestion {
	const { key, text, row, kind } = question;
	return { key, text, row, kind, labels: labelsOf(question) };
}

/** The labels of a question's options as they stand; none for a question without. */
export function labelsOf(question: Question): string[] {
	return isClosed(question) ? question.options.map(({ label }) => label) : [];
}
