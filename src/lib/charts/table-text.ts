import type { PresentationTable } from './presentation';

/**
 * A cell that a spreadsheet takes as text whatever it begins with: `=`, `+`, `-`, `@`, tab and carriage
 * return start a formula in some program or other (OWASP, CSV injection). Plain numbers stay numbers.
 */
export function escapeSpreadsheetCell(cell: string): string {
	const flat = cell.replace(/[\t\r\n]+/g, ' ');
	const isNumber = /^-?\d[\d\s\u00a0.,]*%?$/.test(flat);
	return /^[=+\-@]/.test(flat) && !isNumber ? `'${flat}` : flat;
}

/** The table as tab-separated text, ready to be pasted into a spreadsheet or a document. */
export function tableText(table: PresentationTable): string {
	return [table.columns, ...table.rows]
		.map((row) => row.map(escapeSpreadsheetCell).join('\t'))
		.join('\n');
}
