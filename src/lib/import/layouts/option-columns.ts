import { normaliseText } from '$lib/survey/normalise';
import type { Table } from '../table';
import { answersOf } from './question-columns';
import { rowsFilled } from './rows-filled';

/** What tools write for an option that was ticked and one that was not. */
const tickWords: readonly ReadonlySet<string>[] = [
	['ja', 'nei'],
	['ja', 'nej'],
	['ja', 'nein'],
	['yes', 'no'],
	['oui', 'non'],
	['sí', 'no'],
	['true', 'false'],
	['selected', 'not selected'],
	['checked', 'unchecked']
].map((words) => new Set(words));

/** What stands under an option that was not offered to this person. */
const notOffered = 'n/a';

/**
 * True when columns tick one option each: their only answer is 1 (beside 0), or the option's own text. With
 * `worded` they may also say yes and no, when a response that fills one of them fills them all, as a tool does
 * and a person need not. An "other" column of free text may be among them.
 */
export function areTicks(
	table: Table,
	columns: readonly number[],
	labels: readonly string[],
	worded = false
): boolean {
	const answered = columns.some((column) => answersOf(table, column).length > 0);
	const ticking = columns.filter((column, i) => isTick(table, column, labels[i] ?? ''));
	if (answered && areEnough(ticking, columns)) return true;
	const saying = worded ? columns.filter((column) => saysYesOrNo(table, column)) : [];
	return (
		areEnough(saying, columns) && saysSame(table, saying) && rowsFilled(table, saying) !== 'some'
	);
}

const areEnough = (ticking: readonly number[], columns: readonly number[]): boolean =>
	ticking.length >= 2 && ticking.length >= columns.length - 1;

export function isTick(table: Table, column: number, label: string): boolean {
	const answers = answersOf(table, column);
	return (
		answers.every((cell) => /^[01]$/.test(cell.trim())) || ownText(table, column, label) !== null
	);
}

/** The cell of a column whose only answer is its option’s own text, whatever that says: an option may be called “No”. */
export function ownText(table: Table, column: number, label: string): string | null {
	const [cell, ...others] = answersOf(table, column);
	const isOwn = cell !== undefined && normaliseText(cell) === normaliseText(label);
	return isOwn && others.length === 0 ? cell.trim() : null;
}

/** True for a column whose answers are a tool's own words for ticked and not ticked. */
export function saysYesOrNo(table: Table, column: number): boolean {
	return saysSame(table, [column]);
}

/** True when all columns are answered with the same pair of words. */
function saysSame(table: Table, columns: readonly number[]): boolean {
	const said = new Set(columns.flatMap((column) => answersOf(table, column).map(normaliseText)));
	said.delete(notOffered);
	return said.size > 0 && tickWords.some((words) => [...said].every((word) => words.has(word)));
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
