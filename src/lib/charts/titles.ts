import type { ChartContext, ChartQuestion } from './presentation';

/** The question with this id. Throws on an unknown one: whoever made the finding knows its questions. */
export function questionOf(
	id: string,
	{ questions }: Pick<ChartContext, 'questions'>
): ChartQuestion {
	const question = questions.find((candidate) => candidate.id === id);
	if (!question) throw new Error(`No question ${id} among those given to the chart`);
	return question;
}

/** A question's text, with its row when it is part of a grid. */
export function fullTitle({ text, row }: ChartQuestion): string {
	return row === null ? text : `${text} – ${row}`;
}
