import { expect, it } from 'vitest';
import { tableText } from './table-text';

it('never lets a label break out of its cell', () => {
	const table = { caption: '', columns: ['Svar', 'Antall'], rows: [['a\tb\n=c', '1']] };
	expect(tableText(table)).toBe('Svar\tAntall\na b =c\t1');
});
