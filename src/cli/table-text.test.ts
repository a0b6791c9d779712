import { describe, expect, it } from 'vitest';
import { displayWidth } from './display-width';
import { tableLines } from './table-text';

describe('tableLines', () => {
	it('aligns labels to the left and numbers to the right', () => {
		const columns = ['Svar', 'Antall'];
		const rows = [
			['Ærlig talt', '7'],
			['Nei', '12']
		];
		expect(tableLines({ columns, rows }, 40)).toEqual([
			'Svar        Antall',
			'Ærlig talt       7',
			'Nei             12'
		]);
	});

	it('takes a list longer than a function takes arguments', () => {
		const rows = Array.from({ length: 200_000 }, (_, i) => [`Svar ${i}`, '1']);
		expect(tableLines({ columns: [], rows }, 40).at(-1)).toBe('Svar 199999  1');
	});

	it('wraps a label that has no room', () => {
		const rows = [['Verken fornøyd eller misfornøyd', '7']];
		expect(tableLines({ columns: [], rows }, 20)).toEqual([
			'Verken fornøyd     7',
			'eller misfornøyd    '
		]);
	});

	it('puts columns that have no room in a further block', () => {
		const columns = ['', 'Drangedal', 'Midt-Telemark', 'Nome'];
		const rows = [['Ja', '1', '2', '3']];
		expect(tableLines({ columns, rows }, 24)).toEqual([
			'    Drangedal',
			'Ja          1',
			'',
			'    Midt-Telemark  Nome',
			'Ja              2     3'
		]);
	});
});

describe('displayWidth', () => {
	it('counts columns of the terminal, not characters', () => {
		expect(['æøå', 'e\u0301', '日本', 'a\u200bb'].map(displayWidth)).toEqual([3, 1, 4, 2]);
	});
});
