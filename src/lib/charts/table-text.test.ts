import { expect, it } from 'vitest';
import { tableText } from './table-text';

it('never lets a label break out of its cell', () => {
	const table = { caption: '', columns: ['Svar', 'Antall'], rows: [['a\tb\n=c', '1']] };
	expect(tableText(table, '')).toBe('Svar\tAntall\na b =c\t1');
});

it('ends with whom the numbers are about where that is not everyone', () => {
	const table = { caption: '', columns: ['Svar', 'Antall'], rows: [['Ja', '5']] };
	expect(tableText(table, '=Bare Nome').split('\n')).toEqual([
		'Svar\tAntall',
		'Ja\t5',
		expect.stringContaining('Bare Nome')
	]);
	expect(tableText(table, '=Bare Nome')).not.toContain('\n=');
});
