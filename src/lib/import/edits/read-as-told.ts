import type { QuestionEdit } from '$lib/survey/edit';
import type { Question } from '$lib/survey/question';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import { asChoice } from './as-choice';
import { mergeOptions } from './merge-options';
import { missingEntries } from './missing-entries';
import { unknownLabels } from './named-options';
import type { NoteUnused } from './note-unused';
import { isTicked, readAs, usualSeparator } from './read-as';
import { readDates } from './read-dates';
import { readOffered } from './read-offered';
import { readScale } from './read-scale';
import { changeMissing, orderByLabels, type ClosedBody } from './recode-options';
import { splitOption } from './split-option';

/** A question with its answers, and what the import assumed about its dates when day and month could be either. */
export interface Told {
	readonly question: Question;
	readonly cells: TableColumn;
	readonly assumedOrder: 'dmy' | 'mdy' | null;
}

type Part<Key extends keyof QuestionEdit> = NonNullable<QuestionEdit[Key]>;

/** What the answers mean by the parts of an edit from `kind` to `polarity`, one after the other. */
export function readAsTold(told: Told, edit: QuestionEdit, note: NoteUnused): QuestionBody {
	const { cells } = told;
	let body = tellKind(told, edit, note);
	if (edit.dateOrder) body = tellDates(body, told, edit.dateOrder, note);
	if (edit.scale !== undefined) body = tellScale(body, cells, edit.scale, note);
	if (edit.split) body = tellSplit(body, cells, edit.split, note);
	for (const merge of edit.merge ?? []) body = tellMerge(body, cells, merge, note);
	if (edit.missing) body = tellMissing(body, cells, edit.missing, note);
	if (edit.order) body = tellOrder(body, cells, edit.order, note);
	return edit.polarity ? tellPolarity(body, edit.polarity, note) : body;
}

function tellKind({ question, cells }: Told, edit: QuestionEdit, note: NoteUnused): QuestionBody {
	const { separator, offered } = edit;
	const implied = separator === undefined && offered === undefined ? question.kind : 'multiple';
	const kind = edit.kind ?? implied;
	const isCut = kind === 'multiple' && !isTicked(cells);
	if (!isCut && separator !== undefined) note('separator');
	if (!isCut && offered !== undefined) note('offered');
	if (isCut && offered) return readOffered(cells, separator ?? usualSeparator(cells), offered);
	if (kind === question.kind && (separator === undefined || !isCut)) return question;
	const read = readAs(question, cells, kind, separator);
	if (!read) note('kind');
	return read ?? question;
}

function tellDates(
	body: QuestionBody,
	{ cells, assumedOrder }: Told,
	order: Part<'dateOrder'>,
	note: NoteUnused
): QuestionBody {
	if (body.kind === 'date' || body.kind === 'datetime')
		return readDates(body, cells, order, assumedOrder);
	note('dateOrder');
	return body;
}

function tellScale(
	body: QuestionBody,
	cells: TableColumn,
	id: string,
	note: NoteUnused
): QuestionBody {
	const read =
		body.kind === 'multiple' || isTicked(cells)
			? null
			: readScale(asChoice(body, cells), cells, id);
	if (read?.kind === 'read') return read.body;
	note('scale', read?.labels);
	return body;
}

function tellSplit(
	body: QuestionBody,
	cells: TableColumn,
	labels: readonly string[],
	note: NoteUnused
): QuestionBody {
	if (body.kind !== 'single' && body.kind !== 'scale') {
		note('split');
		return body;
	}
	noteUnknown('split', body, labels, note);
	return labels.reduce<QuestionBody>(
		(read, label) =>
			read.kind === 'single' || read.kind === 'scale' ? splitOption(read, cells, label) : read,
		body
	);
}

function tellMerge(
	body: QuestionBody,
	cells: TableColumn,
	merge: Part<'merge'>[number],
	note: NoteUnused
): QuestionBody {
	if (!('options' in body)) {
		note('merge');
		return body;
	}
	noteUnknown('merge', body, merge.labels, note);
	return mergeOptions(body, cells, merge);
}

function tellMissing(
	body: QuestionBody,
	cells: TableColumn,
	changes: Part<'missing'>,
	note: NoteUnused
): QuestionBody {
	const labels = changes.map(({ label }) => label);
	if ('options' in body) {
		noteUnknown('missing', body, labels, note);
		return changeMissing(body, cells, changes);
	}
	if (body.kind === 'number' || body.kind === 'text')
		return missingEntries(body, cells, changes, note);
	note('missing');
	return body;
}

function tellOrder(
	body: QuestionBody,
	cells: TableColumn,
	labels: readonly string[],
	note: NoteUnused
): QuestionBody {
	if (!('options' in body)) {
		note('order');
		return body;
	}
	noteUnknown('order', body, labels, note);
	return orderByLabels(body, cells, labels);
}

function tellPolarity(
	body: QuestionBody,
	polarity: Part<'polarity'>,
	note: NoteUnused
): QuestionBody {
	if (body.kind === 'scale') return { ...body, scale: { ...body.scale, polarity } };
	if (body.kind === 'single' && body.scale) return { ...body, scale: { ...body.scale, polarity } };
	note('polarity');
	return body;
}

function noteUnknown(
	part: keyof QuestionEdit,
	body: ClosedBody,
	labels: readonly string[],
	note: NoteUnused
): void {
	const unknown = unknownLabels(body.options, labels);
	if (unknown.length > 0) note(part, unknown);
}
