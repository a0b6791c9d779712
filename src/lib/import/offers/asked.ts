import type { Column } from '$lib/survey/column';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

/** A question that was put to people, with its cells. */
export interface Asked<Q extends Question = Question> {
	readonly question: Q;
	readonly column: Column;
}

/** The questions in file order, without what a system logged, what is set aside, and what nobody answered. */
export function listAsked(survey: Survey): Asked[] {
	const columns = new Map(survey.columns.map((column) => [column.id, column]));
	return survey.questions.flatMap((question) => {
		const column = columns.get(question.id);
		const asked = question.role === null && question.columns.length > 0 && question.answered > 0;
		return asked && column ? [{ question, column }] : [];
	});
}

/** 1 for an entry that holds an answer, 0 for a blank one. */
export function answeredEntries({ entries }: Column): Uint8Array {
	return Uint8Array.from(entries, (entry) => (entry.trim() === '' ? 0 : 1));
}

/** The question with its row, as a sentence quotes it. */
export function questionName({ text, row }: Question): string {
	return row === null ? text : `${text} [${row}]`;
}
