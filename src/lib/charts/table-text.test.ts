import { expect, it } from 'vitest';
import { escapeSpreadsheetCell, tableText } from './table-text';

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

it('never lets a label break out of its cell', () => {
	const table = { caption: '', columns: ['Svar', 'Antall'], rows: [['a\tb\n=c', '1']] };
	expect(tableText(table)).toBe('Svar\tAntall\na b =c\t1');
});
