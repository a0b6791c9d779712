import type { QuestionEdit } from '$lib/survey/edit';
import { missingReasons, type MissingReason } from '$lib/survey/missing';
import { normaliseText } from '$lib/survey/normalise';
import { escapeSpreadsheetCell, unescapeSpreadsheetCell } from '$lib/survey/spreadsheet-cell';
import { missingWithAll, namesWithAll } from '../edits/label-as-read';
import type { CodebookOption, CodebookQuestion } from './codebook';
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

export type NoteUnfit = (unfit: UnfitCell) => void;

/** What is corrected about one question. */
export type Correction = Omit<QuestionEdit, 'question'>;

interface OptionRow {
	readonly row: CodebookRow;
	readonly option: CodebookOption;
}

/** What the rows of a question say of its options: names, missing reasons and, by their order, the order. */
export function optionEdits(
	question: CodebookQuestion,
	rows: readonly CodebookRow[],
	before: QuestionEdit | undefined,
	note: NoteUnfit
): Correction {
	const optionFor = finderOf(question);
	const found = rows.flatMap((row): OptionRow[] => {
		const cell = row.cells.get('label') ?? '';
		if (cell === '') return [];
		const option = optionFor(cell);
		if (!option) note({ line: row.line, column: 'label', cell });
		return option ? [{ row, option }] : [];
	});
	const reasons = new Map(found.map((one) => [one.option, reasonOf(one, note)]));
	const names = new Map<string, string>();
	const missing = new Map<string, MissingReason | null>();
	for (const { row, option } of found) {
		const name = row.cells.get('name');
		if (name !== undefined && name !== escapeSpreadsheetCell(option.name).trim())
			names.set(option.label, unescapeSpreadsheetCell(name));
		const reason = reasons.get(option);
		if (reason !== undefined && reason !== option.missing) missing.set(option.label, reason);
	}
	const order = orderOf(question, found, reasons);
	return {
		...(missing.size > 0 ? { missing: missingWithAll(before, missing) } : {}),
		...(order ? { order } : {}),
		...(names.size > 0 ? { names: namesWithAll(before, names) } : {})
	};
}

/** Finds the option of a label; for a number also a cell that is to stand for a missing answer from now on. */
function finderOf({ kind, options }: CodebookQuestion) {
	// Of options that are written alike the first is meant.
	const first = [...options].reverse();
	const byCell = new Map(first.map((one) => [escapeSpreadsheetCell(one.label).trim(), one]));
	const byText = new Map(first.map((one) => [normaliseText(one.label), one]));
	return (cell: string): CodebookOption | undefined => {
		const label = unescapeSpreadsheetCell(cell);
		const known = byCell.get(cell) ?? byText.get(normaliseText(label));
		if (known || kind !== 'number') return known;
		return { code: null, label, name: label, missing: null, count: null };
	};
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
	const told = new Set(found.map(({ option }) => option).filter(isAnswer));
	const now = options.filter((option) => told.has(option));
	const wanted = [...told];
	return wanted.every((option, i) => option === now[i]) ? null : wanted.map(({ label }) => label);
}
