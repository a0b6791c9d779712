import { escapeSpreadsheetCell } from '$lib/survey/spreadsheet-cell';
import type { PresentationTable } from './presentation';

/**
 * The table as tab-separated text, ready to be pasted into a spreadsheet or a document. `about`: whom it is about, as a
 * last line; empty for everyone.
 */
export function tableText(table: PresentationTable, about: string): string {
	return [table.columns, ...table.rows, ...(about === '' ? [] : [[about]])]
		.map((row) => row.map(escapeSpreadsheetCell).join('\t'))
		.join('\n');
}
