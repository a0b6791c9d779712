import { cellSeparator, type Column } from '$lib/survey/column';
import { normaliseText } from '$lib/survey/normalise';
import { isClosed, type Question } from '$lib/survey/question';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import { readAs } from './read-as';
import { recode, type ClosedBody, type RecodedOption } from './recode-options';

/** A question that is one branch of another, with its answers. */
export interface Branch {
	readonly question: Question;
	readonly column: Column;
}

/**
 * What the joined answers of branches mean: options with the same label are one option, a scale is read anew from
 * all of them, and anything else is read as the first branch that anyone answered. Null when the same cell means one
 * thing in one branch and another in the next.
 */
export function joinMeanings(branches: readonly Branch[], cells: TableColumn): QuestionBody | null {
	const answered = branches.filter(({ question }) => question.kind !== 'empty');
	const [first] = answered;
	if (!first) return { kind: 'empty' };
	const { kind } =
		answered.find(({ question }) => question.kind === 'scale')?.question ?? first.question;
	if (!answered.every(({ question }) => isClosed(question)))
		return readAs(first.question, cells, kind, undefined);
	const isMultiple = answered.some(({ question }) => question.kind === 'multiple');
	if (isMultiple && !answered.every(({ question }) => question.kind === 'multiple')) return null;
	const joined = joinOptions(answered, cells, isMultiple);
	if (!joined || joined.kind === 'multiple' || kind !== 'scale') return joined;
	return readAs({ ...first.question, ...joined }, cells, 'scale', undefined);
}

/** The options of all branches, the first's in its order and then those that only others have. */
function joinOptions(
	branches: readonly Branch[],
	cells: TableColumn,
	isMultiple: boolean
): ClosedBody | null {
	const options = new Map<string, RecodedOption>();
	for (const { question } of branches) {
		if (!isClosed(question)) continue;
		for (const { label, missing } of question.options) {
			const key = normaliseText(label);
			const code = options.size + 1;
			if (!options.has(key)) options.set(key, { label, missing, from: [code] });
		}
	}
	const codeOf = new Map([...options.keys()].map((key, i) => [key, i + 1]));
	const codes = meaningsOf(branches, codeOf);
	if (!codes) return null;
	const ticked = cells.entries.map((text) => codes.get(text) ?? []);
	const body: ClosedBody = isMultiple
		? { kind: 'multiple', options: [], codes: ticked }
		: { kind: 'single', options: [], codes: ticked.map(([code = 0]) => code), scale: null };
	return recode(body, cells, [...options.values()]);
}

/** The joined codes of every cell text; null when two branches disagree about one. */
function meaningsOf(
	branches: readonly Branch[],
	codeOf: ReadonlyMap<string, number>
): Map<string, readonly number[]> | null {
	const meanings = new Map<string, readonly number[]>();
	for (const { question, column } of branches) {
		if (!isClosed(question)) continue;
		const joined = question.options.map(({ label }) => codeOf.get(normaliseText(label)) ?? 0);
		for (const [entry, text] of column.entries.entries()) {
			const own = codesOfEntry(question, entry).map((code) => joined[code - 1] ?? 0);
			const known = meanings.get(text);
			if (known && known.join() !== own.join() && text.replaceAll(cellSeparator, '') !== '')
				return null;
			if (!known) meanings.set(text, own);
		}
	}
	return meanings;
}
