import { bareEdit } from '$lib/import/personal/set-aside-by-edits';
import type { SingleChange } from '$lib/notebook/change';
import type { AnalysisCell } from '$lib/notebook/cell';
import type { NotebookDocument } from '$lib/notebook/document';
import { freeCellId } from '$lib/notebook/free-cell-id';
import { apply } from '$lib/notebook/patch';
import type { QuestionEdit } from '$lib/survey/edit';

/** A part of an edit; an empty list or `undefined` takes the part away. */
export type Correction = {
	readonly [Part in keyof Omit<QuestionEdit, 'question'>]?: QuestionEdit[Part] | undefined;
};

/** What to correct about a question, given what is corrected about it already. */
export type Correct = (before: QuestionEdit | undefined) => Correction;

/** The change that corrects this question: its other corrections stay, and one without any is reset. */
export function correctionOf(
	document: NotebookDocument,
	question: string,
	correction: Correction | Correct
): SingleChange {
	const before = document.edits.find((edit) => edit.question === question);
	const given = typeof correction === 'function' ? correction(before) : correction;
	const parts = Object.entries({ ...before, ...given }).filter(
		([part, value]) => part !== 'question' && !isNothing(value)
	);
	if (parts.length === 0) return { op: 'reset-question', question };
	return { op: 'edit-question', edit: bareEdit({ ...Object.fromEntries(parts), question }) };
}

/** The changes that make these corrections one after another; cells of the notebook follow. */
export function correctionsOf(
	before: NotebookDocument,
	edits: readonly QuestionEdit[]
): SingleChange[] {
	let document = before;
	const changes: SingleChange[] = [];
	for (const { question, ...parts } of edits) {
		const corrected = correctionOf(document, question, parts);
		const made = [corrected, ...cellsFollowing(document, { question, ...parts })];
		document = made.reduce((so, change) => apply(so, change), document);
		changes.push(...made);
	}
	return changes;
}

/** The changes that read the question as the importer did. */
export function resettingOf(document: NotebookDocument, question: string): SingleChange[] {
	const edit = document.edits.find((one) => one.question === question);
	return [{ op: 'reset-question', question }, ...cellsReturning(document, edit)];
}

const isNothing = (value: unknown): boolean =>
	value === undefined || (Array.isArray(value) && value.length === 0);

/** How the notebook's cells follow when this edit makes a question: branches that are gone lose theirs, groups get one. */
export function cellsFollowing(
	document: NotebookDocument,
	{ question, derive }: QuestionEdit
): SingleChange[] {
	if (!derive) return [];
	if (derive.from === 'branches')
		return removeCellsOf(
			document,
			derive.questions.filter((key) => key !== question)
		);
	if (analysesOf(document).some(({ questions }) => questions.includes(question))) return [];
	const at = placeAfter(document, derive.question);
	return [addCell(document, question, at === 0 ? document.cells.length : at)];
}

/** How the cells follow when the edit is taken away: the question it made loses its cell, the branches get theirs. */
export function cellsReturning(
	document: NotebookDocument,
	edit: QuestionEdit | undefined
): SingleChange[] {
	if (!edit?.derive) return [];
	if (edit.derive.from === 'bins') return removeCellsOf(document, [edit.question]);
	const shown = new Set(analysesOf(document).flatMap(({ questions }) => questions));
	const at = placeAfter(document, edit.question);
	return edit.derive.questions
		.filter((key) => !shown.has(key))
		.map((key, i) => addCell(document, key, at + i, i));
}

function removeCellsOf(document: NotebookDocument, keys: readonly string[]): SingleChange[] {
	const gone = new Set(keys);
	return analysesOf(document)
		.filter(({ questions }) => questions.every((key) => gone.has(key)))
		.map(({ id }): SingleChange => ({ op: 'remove-cell', id }));
}

function analysesOf({ cells }: NotebookDocument): readonly AnalysisCell[] {
	return cells.filter((cell) => cell.kind === 'analysis');
}

/** The place after the first analysis of the question; 0 when there is none. */
function placeAfter({ cells }: NotebookDocument, question: string): number {
	return (
		cells.findIndex((cell) => cell.kind === 'analysis' && cell.questions.includes(question)) + 1
	);
}

/** `extra`: how many cells are added before this one in the same step. */
function addCell(
	document: NotebookDocument,
	question: string,
	at: number,
	extra = 0
): SingleChange {
	const cell = {
		id: freeCellId(document, extra),
		kind: 'analysis' as const,
		analysis: 'frequency' as const,
		questions: [question],
		chart: 'auto' as const,
		by: null,
		title: null,
		folded: false
	};
	return { op: 'add-cell', cell, at };
}
