import { escapeSpreadsheetCell } from '$lib/survey/spreadsheet-cell';
import type { PresentationTable } from './presentation';

/** The table as tab-separated text, ready to be pasted into a spreadsheet or a document. */
export function tableText(table: PresentationTable): string {
	return [table.columns, ...table.rows]
		.map((row) => row.map(escapeSpreadsheetCell).join('\t'))
		.join('\n');
}
