/**
 * A cell that a spreadsheet takes as text whatever it begins with: `=`, `+`, `-`, `@`, tab and carriage
 * return start a formula in some program or other (OWASP, CSV injection). Plain numbers stay numbers.
 */
export function escapeSpreadsheetCell(cell: string): string {
	const flat = cell.replace(/[\t\r\n]+/g, ' ');
	const isNumber = /^-?\d[\d\s\u00a0.,]*%?$/.test(flat);
	return /^[=+\-@]/.test(flat) && !isNumber ? `'${flat}` : flat;
}

/** The text of a cell that `escapeSpreadsheetCell` may have made safe. */
export function unescapeSpreadsheetCell(cell: string): string {
	return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
