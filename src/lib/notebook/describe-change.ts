import { canonicalJson } from '$lib/survey/canonical-json';
import { assertNever } from '$lib/survey/assert-never';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Cell } from './cell';
import type { Change, SingleChange } from './change';
import type { NotebookDocument } from './document';
import { apply, cellById } from './patch';

export const changeCodes = [
	'title',
	'locale',
	'population',
	'policy',
	'targets',
	'coding',
	'filter',
	'world',
	'rules',
	'life',
	'sources',
	'question',
	'question_text',
	'question_kind',
	'question_order',
	'question_missing',
	'question_role',
	'question_separator',
	'question_offered',
	'question_dateOrder',
	'question_scale',
	'question_split',
	'question_merge',
	'question_polarity',
	'question_names',
	'question_askedIf',
	'question_bins',
	'question_branches',
	'question_reset',
	'questions',
	'questions_kind',
	'questions_order',
	'questions_missing',
	'questions_role',
	'questions_reset',
	'offer_declined',
	'cell',
	'cell_added',
	'cell_removed',
	'cell_moved',
	'cell_questions',
	'cell_chart',
	'cell_by',
	'cell_filter',
	'cell_weight',
	'cell_settings',
	'cell_title',
	'cell_sort',
	'cell_folded',
	'cell_text',
	'cell_code',
	'cell_name',
	'cell_spec',
	'cell_input',
	'cell_files',
	'cell_slot'
] as const;

export type ChangeCode = (typeof changeCodes)[number];

/**
 * What undo and redo say they would take back. The words are the page's: `code` picks the message. `about` is
 * what was changed: the key of a question, the id of a cell, or null for the notebook itself.
 */
export interface ChangeLabel {
	readonly code: ChangeCode;
	readonly about: string | null;
}

/** Names the change as seen from the document before it: a question's or a cell's one changed field, if it is one. */
export function describeChange(document: NotebookDocument, change: Change): ChangeLabel {
	switch (change.op) {
		case 'set-title':
			return { code: 'title', about: null };
		case 'set-locale':
			return { code: 'locale', about: null };
		case 'set-population':
			return { code: 'population', about: null };
		case 'set-policy':
			return { code: 'policy', about: null };
		case 'set-declined':
			return { code: 'offer_declined', about: null };
		case 'set-targets':
			return { code: 'targets', about: null };
		case 'set-filter':
			return { code: 'filter', about: null };
		case 'set-world':
			return { code: 'world', about: null };
		case 'set-rules':
			return { code: 'rules', about: null };
		case 'set-life':
			return { code: 'life', about: null };
		case 'set-sources':
			return { code: 'sources', about: null };
		case 'set-coding':
			return { code: 'coding', about: change.coding.question };
		case 'code-answer':
		case 'remove-coding':
			return { code: 'coding', about: change.question };
		case 'edit-question': {
			const { question } = change.edit;
			const before = document.edits.find((edit) => edit.question === question) ?? { question };
			return { code: editCode(before, change.edit), about: question };
		}
		case 'reset-question':
			return { code: 'question_reset', about: change.question };
		case 'add-cell':
			return { code: 'cell_added', about: change.cell.id };
		case 'remove-cell':
			return { code: 'cell_removed', about: change.id };
		case 'move-cell':
			return { code: 'cell_moved', about: change.id };
		case 'together': {
			return describeTogether(document, change.changes);
		}
		case 'set-cell': {
			const { id } = change.cell;
			return { code: cellCode(cellById(document, id), change.cell), about: id };
		}
		default:
			return assertNever(change);
	}
}

const codesOfMany: ReadonlyMap<ChangeCode, ChangeCode> = new Map([
	['question_kind', 'questions_kind'],
	['question_order', 'questions_order'],
	['question_missing', 'questions_missing'],
	['question_role', 'questions_role'],
	['question_reset', 'questions_reset']
]);

/**
 * One thing done to one question or to the rows of one grid is called what it is; done to more than one question
 * it is said to be so. What comes along with it, such as the cell of a new question, is not named.
 */
function describeTogether(
	document: NotebookDocument,
	changes: readonly SingleChange[]
): ChangeLabel {
	let before = document;
	const labels = changes.map((change) => {
		const label = describeChange(before, change);
		before = apply(before, change);
		return label;
	});
	const [first] = labels;
	if (!first) return { code: 'question', about: null };
	const corrections = labels.filter(({ code }) => code.startsWith('question'));
	const texts = new Set(corrections.map(({ about }) => about?.replace(/ \[.*$/s, '')));
	if (texts.size < 2) return first;
	const isSame = corrections.every(({ code }) => code === first.code);
	return { code: (isSame && codesOfMany.get(first.code)) || 'questions', about: null };
}

const editFields = [
	'text',
	'kind',
	'order',
	'missing',
	'role',
	'separator',
	'offered',
	'dateOrder',
	'scale',
	'split',
	'merge',
	'polarity',
	'names',
	'askedIf'
] as const;

function editCode(before: QuestionEdit, after: QuestionEdit): ChangeCode {
	if (after.derive && !before.derive) return `question_${after.derive.from}`;
	const [field, ...others] = editFields.filter((name) => differs(before[name], after[name]));
	return field === undefined || others.length > 0 ? 'question' : `question_${field}`;
}

const cellFields = [
	'questions',
	'chart',
	'by',
	'filter',
	'weight',
	'settings',
	'title',
	'sort',
	'folded',
	'text',
	'code',
	'name',
	'spec',
	'input',
	'files',
	'slot'
] as const;

function cellCode(before: Cell, after: Cell): ChangeCode {
	const were = new Map<string, unknown>(Object.entries(before));
	const are = new Map<string, unknown>(Object.entries(after));
	const [field, ...others] = cellFields.filter((name) => differs(were.get(name), are.get(name)));
	return field === undefined || others.length > 0 ? 'cell' : `cell_${field}`;
}

function differs(before: unknown, after: unknown): boolean {
	return canonicalJson(before) !== canonicalJson(after);
}
