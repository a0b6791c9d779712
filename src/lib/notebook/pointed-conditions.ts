import type { MarkAnswers } from '$lib/charts/mark-answers';
import { labelAsRead } from '$lib/import/edits/label-as-read';
import { isClosed } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import type { CellCondition } from './cell-filter';
import type { NotebookDocument } from './document';

type Answered = Extract<CellCondition, { kind: 'answers' }>;

/**
 * Those whom a mark is about as conditions of a notebook, in the words that the answers were read with; null for a mark
 * of something that nobody can be chosen by, for example a range of numbers.
 */
export function pointedConditions(
	answers: MarkAnswers,
	survey: Survey,
	{ edits }: Pick<NotebookDocument, 'edits'>
): Answered[] | null {
	const conditions: Answered[] = [];
	for (const { question: id, code } of answers) {
		const question = survey.questions.find((one) => one.id === id);
		if (!question || !isClosed(question) || isPersonalRole(question.role)) return null;
		const option = question.options.find((one) => one.code === code);
		if (!option) return null;
		const edit = edits.find((one) => one.question === question.key);
		const label = labelAsRead(edit, option.label);
		conditions.push({ kind: 'answers', question: question.key, labels: [label] });
	}
	return conditions.length > 0 ? conditions : null;
}
