import { normaliseText } from '$lib/survey/normalise';
import type { Table } from '../table';
import { answersOf } from './question-columns';

/**
 * True when columns tick one option each: their only answer is 1 (beside 0), or the option's own text. An
 * "other" column of free text may be among them.
 */
export function areTicks(
	table: Table,
	columns: readonly number[],
	labels: readonly string[]
): boolean {
	const ticking = columns.filter((column, i) => isTick(table, column, labels[i] ?? ''));
	const answered = columns.filter((column) => answersOf(table, column).length > 0);
	return answered.length > 0 && ticking.length >= 2 && ticking.length >= columns.length - 1;
}

export function isTick(table: Table, column: number, label: string): boolean {
	const answers = answersOf(table, column);
	if (answers.every((cell) => /^[01]$/.test(cell.trim()))) return true;
	return answers.length === 1 && normaliseText(answers[0] ?? '') === normaliseText(label);
}

/** True when the columns are answered from the same few options, as the rows of a grid are. */
export function shareAnswers(table: Table, columns: readonly number[]): boolean {
	const all = new Set<string>();
	let sum = 0;
	for (const column of columns) {
		const answers = answersOf(table, column);
		sum += answers.length;
		for (const answer of answers) all.add(answer);
	}
	return all.size <= 12 && sum >= 1.5 * all.size;
}
