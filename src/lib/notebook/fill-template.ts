import type { QuestionEdit } from '$lib/survey/edit';
import type { Cell } from './cell';
import type { Needed } from './repair';
import { totalDocument, type NotebookDocument } from './document';
import { renameCell, renameConditions, type Rename } from './rename-questions';
import { sourcesOf, type Template } from './template';

/** What of a template could not be used, because a question it needs is not there. */
export interface Unfilled {
	/** `groups`: a cell that is there, but no longer broken into groups; `questions`: one that lacks some of its questions. */
	readonly part: 'cell' | 'groups' | 'questions' | 'filter' | 'targets' | 'themes';
	/** Id of the cell; for other parts the key of the question that is not there. */
	readonly about: string;
}

export interface FilledTemplate {
	readonly document: NotebookDocument;
	readonly unfilled: readonly Unfilled[];
}

/** Keys of a survey's questions by the template's keys; null where there is none. */
export type SlotAnswers = ReadonlyMap<string, string | null>;

/** A notebook made of the template for a survey, naming the survey's own questions. */
export function fillTemplate(
	{ document }: Template,
	answers: SlotAnswers,
	needed: Needed
): FilledTemplate {
	const rename = renaming(document.edits, answers);
	const unfilled: Unfilled[] = [];
	const note = (part: Unfilled['part'], about: string): void => void unfilled.push({ part, about });
	const cells = document.cells.flatMap((cell) => {
		const filled = renameCell(cell, rename);
		if (!filled) note('cell', cell.id);
		else noteLess(cell, filled, note);
		return filled ?? [];
	});
	const filled = totalDocument({
		...document,
		...needed,
		edits: distinct(document.edits.flatMap((edit) => renameEdit(edit, rename) ?? [])),
		filter: document.filter.flatMap((condition) => {
			const [renamed] = renameConditions([condition], rename);
			if (!renamed) note('filter', condition.question);
			return renamed ?? [];
		}),
		targets: renameEach(document.targets, rename, (key) => note('targets', key)),
		codings: distinct(renameEach(document.codings, rename, (key) => note('themes', key))),
		cells
	});
	return { document: filled, unfilled };
}

/** Questions that edits make are there when those they are made of are: first joined branches, then groups of numbers. */
function renaming(edits: readonly QuestionEdit[], answers: SlotAnswers): Rename {
	const names = new Map(answers);
	for (const from of ['branches', 'bins'])
		for (const edit of edits) {
			if (edit.derive?.from !== from || names.has(edit.question)) continue;
			const isThere = sourcesOf(edit).every((key) => (names.get(key) ?? null) !== null);
			names.set(edit.question, isThere ? edit.question : null);
		}
	return (key) => names.get(key) ?? null;
}

function noteLess(
	before: Cell,
	after: Cell,
	note: (part: Unfilled['part'], about: string) => void
): void {
	if (before.kind !== 'analysis' || after.kind !== 'analysis') return;
	if (before.by !== after.by && after.by === null) note('groups', before.id);
	if (after.questions.length < before.questions.length) note('questions', before.id);
}

function renameEdit(edit: QuestionEdit, rename: Rename): QuestionEdit | null {
	const question = rename(edit.question);
	const askedIf = edit.askedIf && rename(edit.askedIf.question);
	if (question === null) return null;
	const { askedIf: asked, derive, ...others } = edit;
	const sources = sourcesOf(edit).flatMap((key) => rename(key) ?? []);
	const [source] = sources;
	return {
		...others,
		question,
		...(derive?.from === 'branches' && { derive: { ...derive, questions: sources } }),
		...(derive?.from === 'bins' &&
			source !== undefined && { derive: { ...derive, question: source } }),
		...(asked && typeof askedIf === 'string' && { askedIf: { ...asked, question: askedIf } })
	};
}

function renameEach<Item extends { readonly question: string }>(
	items: readonly Item[],
	rename: Rename,
	onmissing: (key: string) => void
): Item[] {
	return items.flatMap((item) => {
		const question = rename(item.question);
		if (question === null) onmissing(item.question);
		return question === null ? [] : [{ ...item, question }];
	});
}

/** One for each question: two slots may be given the same. */
function distinct<Item extends { readonly question: string }>(items: readonly Item[]): Item[] {
	const seen = new Set<string>();
	return items.filter(({ question }) => !seen.has(question) && seen.add(question));
}
