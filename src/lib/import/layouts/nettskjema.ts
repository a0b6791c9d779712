import type { Table } from '../table';
import { joinNamed, type ColumnGroup } from './column-groups';
import { rowDrafts, tickedDraft } from './draft-group';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { answersOf, plainDraft, questionColumns } from './question-columns';

/**
 * Nettskjema (University of Oslo): codes under the questions' codebook names. `question.option` ticks an option
 * with 1, `question.row` is a row of a grid, and `question.row.option` ticks an option in one.
 */
export const nettskjema: Layout = {
	system: 'nettskjema',

	recognise(table) {
		const own = table.headers.filter((header) => /^\$[a-z_]+$/.test(header.trim()));
		if (!own.includes('$submission_id')) return null;
		return evidence(0.95, 'headers', { headers: own.join(', ') });
	},

	draft(table) {
		const groups = joinNamed(questionColumns(table), (column) => {
			const header = (table.headers[column] ?? '').trim();
			const dot = header.startsWith('$') ? -1 : header.lastIndexOf('.');
			const [stem, label] =
				dot < 1 ? [header, null] : [header.slice(0, dot), header.slice(dot + 1)];
			return { name: stem, stem, label, isCertain: true };
		});
		return groups.flatMap((group) => draftNamed(table, group));
	}
};

function draftNamed(table: Table, group: ColumnGroup): QuestionDraft[] {
	const { columns, labels, stem } = group;
	const [first = 0] = columns;
	if (labels[0] === null) return [plainDraft(stem, first, { role: roleOf(table, first) })];
	// A matrix is answered with codes, also where one of its rows is called "email".
	if (!areBoxes(table, columns))
		return rowDrafts(table, group, stem).map((row) => ({ numbers: 'codes', ...row }));
	const draft = tickedDraft(table, group);
	const dot = stem.lastIndexOf('.');
	if (dot < 1) return [draft];
	const question = stem.slice(0, dot);
	return [{ ...draft, text: question, row: stem.slice(dot + 1), grid: question }];
}

/** Only 0 and 1, and some 0: a radio button's codes begin at 1. */
function areBoxes(table: Table, columns: readonly number[]): boolean {
	const cells = new Set(columns.flatMap((column) => answersOf(table, column)));
	return cells.has('0') && [...cells].every((cell) => cell === '0' || cell === '1');
}

/** The submission's number leads back to the person; file names of attachments often name one. */
function roleOf(table: Table, column: number): QuestionDraft['role'] {
	const header = (table.headers[column] ?? '').trim();
	if (header === '$submission_id') return 'respondent';
	if (header === '$created' || header === '$modified') return 'timestamp';
	if (header.startsWith('$')) return 'log';
	const files = answersOf(table, column);
	return files.length > 0 && files.every((cell) => fileName.test(cell)) ? 'url' : null;
}

const fileName =
	/^[^/\\\n]{1,200}\.(?:png|jpe?g|gif|heic|webp|pdf|docx?|odt|xlsx?|ods|pptx?|csv|txt|zip|mp[34]|mov|wav|m4a)$/i;
