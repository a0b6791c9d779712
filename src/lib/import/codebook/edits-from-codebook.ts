import type { QuestionEdit } from '$lib/survey/edit';
import { missingReasons, type MissingReason } from '$lib/survey/missing';
import { normaliseText } from '$lib/survey/normalise';
import { questionKinds, scalePolarities } from '$lib/survey/question';
import { roles } from '$lib/survey/role';
import { escapeSpreadsheetCell, unescapeSpreadsheetCell } from '$lib/survey/spreadsheet-cell';
import type { Survey } from '$lib/survey/survey';
import { missingWith, namesWith } from '../edits/label-as-read';
import type { CodebookOption, CodebookQuestion } from './codebook';
import { codebookOf } from './codebook-of';
import type { CodebookColumn } from './codebook-table';
import type { CodebookRow } from './read-codebook';

/** A cell of an edited codebook that fits nothing. */
export interface UnfitCell {
	/** 1-based row of the table; null in JSON. */
	readonly line: number | null;
	/** Which cell: an unknown `question` or `label`, or a word that its column does not know. */
	readonly column: CodebookColumn;
	readonly cell: string;
}

export interface CodebookEdits {
	/** What differs from how the survey is read now, one per question; lists hold what was told before as well. */
	readonly edits: readonly QuestionEdit[];
	readonly unfit: readonly UnfitCell[];
}

/**
 * What a person changed in a codebook: texts, kinds, roles, polarities, names, missing reasons and, by the order of
 * the rows, the order of options. `survey` is as it was imported, `edits` are those it is read with now.
 */
export function editsFromCodebook(
	rows: readonly CodebookRow[],
	survey: Survey,
	edits: readonly QuestionEdit[]
): CodebookEdits {
	const present = new Map(
		codebookOf(survey, edits, 1).questions.map((question) => [
			normaliseText(question.key),
			question
		])
	);
	const unfit: UnfitCell[] = [];
	const groups = new Map<CodebookQuestion, CodebookRow[]>();
	for (const row of rows) {
		const cell = row.cells.get('question') ?? '';
		const question = present.get(normaliseText(unescapeSpreadsheetCell(cell)));
		if (question) groups.set(question, [...(groups.get(question) ?? []), row]);
		else unfit.push({ line: row.line, column: 'question', cell });
	}
	const changed = [...groups].flatMap(([question, own]) => {
		const before = edits.find((edit) => edit.question === question.key);
		const edit = editOf(question, own, before, (note) => unfit.push(note));
		return Object.keys(edit).length > 0 ? [{ question: question.key, ...edit }] : [];
	});
	return { edits: changed, unfit };
}

type NoteUnfit = (unfit: UnfitCell) => void;
type Correction = Omit<QuestionEdit, 'question'>;

function editOf(
	question: CodebookQuestion,
	rows: readonly CodebookRow[],
	before: QuestionEdit | undefined,
	note: NoteUnfit
): Correction {
	const told = (column: CodebookColumn, now: string): CodebookRow | undefined =>
		rows.find(({ cells }) => {
			const cell = cells.get(column);
			return cell !== undefined && cell !== escapeSpreadsheetCell(now).trim();
		});
	const word = <T extends string>(column: CodebookColumn, now: string, known: readonly T[]) => {
		const row = told(column, now);
		const cell = row?.cells.get(column) ?? '';
		const found = known.find((one) => one === cell);
		if (row && cell !== '' && found === undefined) note({ line: row.line, column, cell });
		return { isEmptied: row !== undefined && cell === '', found };
	};
	const text = told('text', question.text)?.cells.get('text') ?? '';
	const kind = word('kind', question.kind, questionKinds);
	const role = word('role', question.role ?? '', roles);
	const polarity = word('polarity', question.scale?.polarity ?? '', scalePolarities);
	return {
		...(text === '' ? {} : { text: unescapeSpreadsheetCell(text) }),
		...(role.found || role.isEmptied ? { role: role.found ?? null } : {}),
		...(kind.found ? { kind: kind.found } : {}),
		...optionEdits(question, rows, before, note),
		...(polarity.found ? { polarity: polarity.found } : {})
	};
}

interface OptionRow {
	readonly row: CodebookRow;
	readonly option: CodebookOption;
}

function optionEdits(
	question: CodebookQuestion,
	rows: readonly CodebookRow[],
	before: QuestionEdit | undefined,
	note: NoteUnfit
): Correction {
	const found = rows.flatMap((row): OptionRow[] => {
		const cell = row.cells.get('label') ?? '';
		if (cell === '') return [];
		const option = optionFor(question, cell);
		if (!option) note({ line: row.line, column: 'label', cell });
		return option ? [{ row, option }] : [];
	});
	const reasons = new Map(found.map((one) => [one.option, reasonOf(one, note)]));
	let names = before?.names ?? [];
	let missing = before?.missing ?? [];
	let isNamed = false;
	let isMissing = false;
	for (const { row, option } of found) {
		const name = row.cells.get('name');
		if (name !== undefined && name !== escapeSpreadsheetCell(option.name).trim()) {
			const edit = { question: question.key, names };
			names = namesWith(edit, option.label, unescapeSpreadsheetCell(name));
			isNamed = true;
		}
		const reason = reasons.get(option);
		if (reason !== undefined && reason !== option.missing) {
			missing = missingWith({ question: question.key, missing }, option.label, reason);
			isMissing = true;
		}
	}
	const order = orderOf(question, found, reasons);
	return {
		...(isMissing ? { missing } : {}),
		...(order ? { order } : {}),
		...(isNamed ? { names } : {})
	};
}

/** The option of the label; for a number also a cell that is to stand for a missing answer from now on. */
function optionFor(question: CodebookQuestion, cell: string): CodebookOption | undefined {
	const label = unescapeSpreadsheetCell(cell);
	const known =
		question.options.find((option) => escapeSpreadsheetCell(option.label).trim() === cell) ??
		question.options.find((option) => normaliseText(option.label) === normaliseText(label));
	if (known || question.kind !== 'number') return known;
	return { code: null, label, name: label, missing: null, count: null };
}

/** The reason told; undefined when the row tells none that there is. */
function reasonOf({ row, option }: OptionRow, note: NoteUnfit): MissingReason | null | undefined {
	const cell = row.cells.get('missing');
	if (cell === undefined || cell === (option.missing ?? '')) return undefined;
	if (cell === '') return null;
	const reason = missingReasons.find((one) => one === cell);
	if (!reason) note({ line: row.line, column: 'missing', cell });
	return reason;
}

/** The labels in the order of the rows; null when the answers on the scale stand in that order already. */
function orderOf(
	{ options }: CodebookQuestion,
	found: readonly OptionRow[],
	reasons: ReadonlyMap<CodebookOption, MissingReason | null | undefined>
): string[] | null {
	const isAnswer = (option: CodebookOption): boolean => {
		const told = reasons.get(option);
		return option.code !== null && (told === undefined ? option.missing : told) === null;
	};
	const told = [...new Set(found.map(({ option }) => option))].filter(isAnswer);
	const now = options.filter((option) => isAnswer(option) && told.includes(option));
	return told.every((option, i) => option === now[i]) ? null : told.map(({ label }) => label);
}
