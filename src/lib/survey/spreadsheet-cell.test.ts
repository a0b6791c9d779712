import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeSpreadsheetCell, unescapeSpreadsheetCell } from './spreadsheet-cell';

it.each(['=cmd()', '+1+cmd', '-cmd()', '@SUM(A1)'])('makes %s text in a spreadsheet', (cell) => {
	expect(escapeSpreadsheetCell(cell)).toBe(`'${cell}`);
});

it('leaves numbers and percentages as they are', () => {
	expect(['12', '-3', '64 %', '72,5 %', '1 204'].map(escapeSpreadsheetCell)).toEqual([
		'12',
		'-3',
		'64 %',
		'72,5 %',
		'1 204'
	]);
});

it('gives the text back, but for tabs and line breaks', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const isQuoted = /^'[=+\-@]/.test(text);
			const flat = text.replace(/[\t\r\n]+/g, ' ');
			if (!isQuoted) expect(unescapeSpreadsheetCell(escapeSpreadsheetCell(text))).toBe(flat);
		})
	);
});
