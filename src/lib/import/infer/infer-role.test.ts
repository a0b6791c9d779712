import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../table';
import { inferRole } from './infer-role';
import { isNationalId } from './national-id';

function column(cells: readonly string[]): TableColumn {
	const entries = ['', ...new Set(cells.filter((cell) => cell !== ''))];
	return {
		entries,
		counts: entries.map((entry) => cells.filter((cell) => cell === entry).length),
		codes: Uint8Array.from(cells, (cell) => entries.indexOf(cell))
	};
}

const roleOf = (header: string, cells: readonly string[]) =>
	inferRole(header, column(cells), cells.length);

describe('inferRole', () => {
	it.each([
		['Hvordan kan vi nå deg?', ['ola@example.no', 'kari@example.no', ''], 'email'],
		['Navn', ['Ola', 'Kari'], 'name'],
		['Hva er ditt navn?', ['Ola', 'Kari'], 'name'],
		['Navn på deltaker', ['Ola', 'Kari'], 'name'],
		['Telefonnummer', ['91234567', '912 34 568'], 'phone'],
		['Kontakt', ['+47 912 34 567', '+4791234568'], 'phone'],
		[
			'Last opp bilde',
			['https://drive.google.com/open?id=1', 'https://drive.google.com/open?id=2'],
			'url'
		],
		['Adresse', ['192.168.1.14', '10.0.0.7'], 'ip'],
		['RespondentID', ['3292953864', '3292950324'], 'respondent'],
		['ID', ['1', '2', '3'], 'id']
	])('%s is recognised', (header, cells, role) => {
		expect(roleOf(header, cells)).toBe(role);
	});

	it.each([
		['Bedriftens navn', ['Fjell AS', 'Dal AS']],
		['Navn på bedriften', ['Fjell AS', 'Dal AS']],
		['Hva var det beste?', ['Maten', 'Praten, skriv til ola@example.no', 'Alt', 'Kaffen']],
		['Antall ansatte', ['12345678', '12']],
		['Hvilken e-posttjeneste bruker du?', ['Outlook', 'Gmail']]
	])('%s is a question', (header, cells) => {
		expect(roleOf(header, cells)).toBeNull();
	});

	it('takes long numbers that never repeat for identifiers', () => {
		const ids = Array.from({ length: 12 }, (_, i) => String(50_000_017 + i * 7919));
		expect(roleOf('Nummer', ids)).toBe('respondent');
	});
});

describe('a very long cell', () => {
	it('is searched for an address, and one at its end is found', () => {
		const cell = 'x'.repeat(300_000);
		expect(roleOf('Svar', [cell, `${cell} `])).toBeNull();
		expect(roleOf('Svar', [`${cell}@example.no`])).toBe('email');
	});
});

describe('isNationalId', () => {
	it.each(['01010012356', '110390-1234', '811218-9876', '198112189876'])('%s is one', (cell) => {
		expect(isNationalId(cell)).toBe(true);
	});

	it.each(['01010012357', '811218-9875', '3292953864', '991390-1234', '12345678901', '2024'])(
		'%s is none',
		(cell) => {
			expect(isNationalId(cell)).toBe(false);
		}
	);
});
