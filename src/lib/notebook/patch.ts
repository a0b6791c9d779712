import { assertNever } from '$lib/survey/assert-never';
import type { World, WorldPart } from '$lib/survey/world';
import type { Coding } from '$lib/survey/coding';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Cell } from './cell';
import type { Change, SingleChange } from './change';
import { answerBefore, codeAnswer } from './code-answer';
import { byQuestion, type NotebookDocument } from './document';

/**
 * The document after the change. Throws when the change names something that is not there, or adds a cell that is.
 * For every document and change, `apply(apply(d, c), invert(d, c))` is `d`.
 */
export function apply(document: NotebookDocument, change: Change): NotebookDocument {
	return change.op === 'together'
		? change.changes.reduce(applySingle, document)
		: applySingle(document, change);
}

/** The change that takes the document after `change` back to `document`. */
export function invert(document: NotebookDocument, change: Change): Change {
	if (change.op !== 'together') return invertSingle(document, change);
	const inverses: SingleChange[] = [];
	change.changes.reduce((before, single) => {
		inverses.unshift(invertSingle(before, single));
		return applySingle(before, single);
	}, document);
	return { op: 'together', changes: inverses };
}

function applySingle(document: NotebookDocument, change: SingleChange): NotebookDocument {
	const { cells } = document;
	switch (change.op) {
		case 'set-title':
			return { ...document, title: change.title };
		case 'set-locale':
			return { ...document, locale: change.locale };
		case 'set-population':
			return { ...document, population: change.population };
		case 'set-policy':
			return { ...document, policy: change.policy };
		case 'set-declined':
			return { ...document, declined: change.declined };
		case 'set-targets':
			return { ...document, targets: change.targets };
		case 'set-filter':
			return { ...document, filter: change.filter };
		case 'set-world':
			return { ...document, world: { ...document.world, ...change.world } };
		case 'set-rules':
			return { ...document, rules: change.rules };
		case 'set-life':
			return { ...document, life: change.life };
		case 'set-sources': {
			const { sources, data, population } = change;
			return { ...document, sources, data, population };
		}
		case 'set-coding':
			return withCoding(document, change.coding);
		case 'code-answer':
			return withCoding(document, codeAnswer(codingOf(document, change.question), change));
		case 'remove-coding':
			return { ...document, codings: codingsExcept(document, change.question) };
		case 'edit-question': {
			const others = editsExcept(document, change.edit.question);
			return { ...document, edits: [...others, change.edit].sort(byQuestion) };
		}
		case 'reset-question':
			return { ...document, edits: editsExcept(document, change.question) };
		case 'add-cell':
			if (cells.some((cell) => cell.id === change.cell.id))
				throw new Error(`There is a cell ${change.cell.id} already`);
			return { ...document, cells: cells.toSpliced(change.at, 0, change.cell) };
		case 'remove-cell':
			return { ...document, cells: cells.toSpliced(placeOf(cells, change.id), 1) };
		case 'move-cell': {
			const from = placeOf(cells, change.id);
			const moved = cells.slice(from, from + 1);
			return { ...document, cells: cells.toSpliced(from, 1).toSpliced(change.to, 0, ...moved) };
		}
		case 'set-cell':
			return { ...document, cells: cells.with(placeOf(cells, change.cell.id), change.cell) };
		default:
			return assertNever(change);
	}
}

function invertSingle(document: NotebookDocument, change: SingleChange): SingleChange {
	switch (change.op) {
		case 'set-title':
			return { op: 'set-title', title: document.title };
		case 'set-locale':
			return { op: 'set-locale', locale: document.locale };
		case 'set-population':
			return { op: 'set-population', population: document.population };
		case 'set-policy':
			return { op: 'set-policy', policy: document.policy };
		case 'set-declined':
			return { op: 'set-declined', declined: document.declined };
		case 'set-targets':
			return { op: 'set-targets', targets: document.targets };
		case 'set-filter':
			return { op: 'set-filter', filter: document.filter };
		case 'set-world':
			return { op: 'set-world', world: sameParts(document.world, change.world) };
		case 'set-rules':
			return { op: 'set-rules', rules: document.rules };
		case 'set-life':
			return { op: 'set-life', life: document.life };
		case 'set-sources': {
			const { sources, data, population } = document;
			return { op: 'set-sources', sources, data, population };
		}
		case 'set-coding':
			return codingBefore(document, change.coding.question);
		case 'code-answer':
			return answerBefore(codingOf(document, change.question), change);
		case 'remove-coding':
			return codingBefore(document, change.question);
		case 'edit-question':
			return editBefore(document, change.edit.question);
		case 'reset-question':
			return editBefore(document, change.question);
		case 'add-cell':
			return { op: 'remove-cell', id: change.cell.id };
		case 'remove-cell': {
			const at = placeOf(document.cells, change.id);
			return { op: 'add-cell', cell: cellById(document, change.id), at };
		}
		case 'move-cell':
			return { op: 'move-cell', id: change.id, to: placeOf(document.cells, change.id) };
		case 'set-cell':
			return { op: 'set-cell', cell: cellById(document, change.cell.id) };
		default:
			return assertNever(change);
	}
}

/** The cell with this id. Throws on an unknown id. */
export function cellById(document: NotebookDocument, id: string): Cell {
	const cell = document.cells.find((candidate) => candidate.id === id);
	if (!cell) throw new Error(`No cell ${id}`);
	return cell;
}

function placeOf(cells: readonly Cell[], id: string): number {
	const place = cells.findIndex((cell) => cell.id === id);
	if (place < 0) throw new Error(`No cell ${id}`);
	return place;
}

function editsExcept(document: NotebookDocument, question: string): QuestionEdit[] {
	return document.edits.filter((edit) => edit.question !== question);
}

function editBefore(document: NotebookDocument, question: string): SingleChange {
	const edit = document.edits.find((candidate) => candidate.question === question);
	return edit ? { op: 'edit-question', edit } : { op: 'reset-question', question };
}

function withCoding(document: NotebookDocument, coding: Coding): NotebookDocument {
	const others = codingsExcept(document, coding.question);
	return { ...document, codings: [...others, coding].sort(byQuestion) };
}

function codingOf({ codings }: NotebookDocument, question: string): Coding {
	const coding = codings.find((candidate) => candidate.question === question);
	if (!coding) throw new Error(`No coding of ${question}`);
	return coding;
}

function codingsExcept({ codings }: NotebookDocument, question: string): Coding[] {
	return codings.filter((coding) => coding.question !== question);
}

function codingBefore(document: NotebookDocument, question: string): SingleChange {
	const coding = document.codings.find((candidate) => candidate.question === question);
	return coding ? { op: 'set-coding', coding } : { op: 'remove-coding', question };
}

/** What the world was in those of its parts that the change replaces. */
function sameParts(world: World, changed: WorldPart): WorldPart {
	return Object.fromEntries(Object.entries(world).filter(([part]) => Object.hasOwn(changed, part)));
}
