import { isClosed, type Question } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';

/** Questions that a condition can be about: those with answers to choose among, and numbers. */
export function conditionQuestions({ questions, columns }: Survey): Question[] {
	const held = new Set(columns.map((column) => column.id));
	return questions.filter(
		(question) =>
			held.has(question.id) &&
			!isPersonalRole(question.role) &&
			(isClosed(question) || question.kind === 'number')
	);
}
