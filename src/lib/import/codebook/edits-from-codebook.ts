import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import { questionKinds, scalePolarities } from '$lib/survey/question';
import { roles } from '$lib/survey/role';
import { escapeSpreadsheetCell, unescapeSpreadsheetCell } from '$lib/survey/spreadsheet-cell';
import type { Survey } from '$lib/survey/survey';
import type { CodebookQuestion } from './codebook';
import { codebookOf } from './codebook-of';
import type { CodebookColumn } from './codebook-table';
import { optionEdits, type Correction, type NoteUnfit, type UnfitCell } from './option-edits';
import type { CodebookRow } from './read-codebook';

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
		if (!question) {
			unfit.push({ line: row.line, column: 'question', cell });
			continue;
		}
		const own = groups.get(question);
		if (own) own.push(row);
		else groups.set(question, [row]);
	}
	const changed = [...groups].flatMap(([question, own]) => {
		const before = edits.find((edit) => edit.question === question.key);
		const edit = editOf(question, own, before, (note) => unfit.push(note));
		return Object.keys(edit).length > 0 ? [{ question: question.key, ...edit }] : [];
	});
	return { edits: changed, unfit };
}

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
