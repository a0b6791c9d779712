import type { Question } from '$lib/survey/question';

/** A question as a line of a list: its words, with its row when it is part of a grid. */
export function questionLabel({ text, row, key }: Question): string {
	const words = text || key;
	return row === null ? words : `${words} – ${row}`;
}
