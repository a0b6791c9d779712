import { escapeSpreadsheetCell } from '$lib/survey/spreadsheet-cell';
import type { Codebook, CodebookOption, CodebookQuestion } from './codebook';

/** The columns of a codebook's table. A file that is read back needs `question`; what is absent is not changed. */
export const codebookColumns = [
	'question',
	'id',
	'text',
	'row',
	'kind',
	'role',
	'scale',
	'polarity',
	'code',
	'label',
	'name',
	'missing',
	'count'
] as const;

export type CodebookColumn = (typeof codebookColumns)[number];

/** One row per option, one for a question without options: cells that a spreadsheet takes as text. */
export function codebookRows({ questions }: Codebook): string[][] {
	return questions.flatMap((question) => {
		const options = question.options.length === 0 ? [null] : question.options;
		return options.map((option) => {
			const cells = cellsOf(question, option);
			return codebookColumns.map((column) => escapeSpreadsheetCell(cells[column]));
		});
	});
}

function cellsOf(
	{ key, id, text, row, kind, role, scale }: CodebookQuestion,
	option: CodebookOption | null
): Record<CodebookColumn, string> {
	return {
		question: key,
		id,
		text,
		row: row ?? '',
		kind,
		role: role ?? '',
		scale: scale?.family ?? '',
		polarity: scale?.polarity ?? '',
		code: String(option?.code ?? ''),
		label: option?.label ?? '',
		name: option?.name ?? '',
		missing: option?.missing ?? '',
		count: String(option?.count ?? '')
	};
}

/** As CSV that spreadsheets open: UTF-8 with its mark, commas, every cell in quotes. */
export function codebookCsv(codebook: Codebook): string {
	const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
	const lines = [[...codebookColumns], ...codebookRows(codebook)].map((row) =>
		row.map(quoted).join(',')
	);
	return `\ufeff${lines.join('\r\n')}\r\n`;
}
