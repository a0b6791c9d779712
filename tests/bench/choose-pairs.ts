import type { Survey } from '$lib/survey/survey';

interface Closed {
	readonly id: string;
	/** Position in the file. */
	readonly column: number;
}

/** So many pairs of closed questions, from all over the questionnaire. */
export function choosePairs(survey: Survey, tables: number): (readonly [Closed, Closed])[] {
	const closed = survey.questions.flatMap(({ id, kind, columns: [column] }): Closed[] =>
		(kind === 'single' || kind === 'scale') && column !== undefined ? [{ id, column }] : []
	);
	const all = closed.flatMap((a, index) =>
		closed.slice(index + 1).map((b): readonly [Closed, Closed] => [a, b])
	);
	const step = Math.floor(all.length / tables);
	if (step === 0) throw new Error('Too few closed questions were recognised');
	return all.filter((_, index) => index % step === 0).slice(0, tables);
}
