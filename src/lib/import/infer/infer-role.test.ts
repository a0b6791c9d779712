import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../table';
import { inferRole } from './infer-role';

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
		['Vedlegg', ['https://firma.sharepoint.com/:w:/s/a/E1', 'kommer', 'ingen', 'nei'], 'url'],
		['Hvor kommer svaret fra?', ['2a02:2121:2c0::1f3b', '81.166.12.4'], 'ip'],
		['RespondentID', ['3292953864', '3292950324'], 'respondent'],
		['Respondent', ['1', '2', '3'], 'id'],
		['Respondent', ['ola', 'kari'], 'respondent'],
		['ID', ['1', '2', '3'], 'id'],
		['Namn', ['Ola', 'Kari'], 'name'],
		['För- och efternamn', ['Ola', 'Kari'], 'name'],
		['Dit fulde navn', ['Ola', 'Kari'], 'name'],
		['Førenamn', ['Ola', 'Kari'], 'name'],
		['Hvad hedder du?', ['Ola', 'Kari'], 'name'],
		['Your name (optional)', ['Ola', 'Kari'], 'name'],
		['RecipientLastName', ['Ola', 'Kari'], 'name'],
		['Navn på daglig leder i bedriften', ['Ola', 'Kari'], 'name'],
		['Mobil', ['nei takk', '70 12'], 'phone'],
		['Kan vi ringe deg?', ['91234567', 'nei', '92345678'], 'phone'],
		['Kontaktuppgifter', ['070-123 45 67', '08-123 456 78'], 'phone'],
		['Din e-mail', ['ja'], 'email'],
		['Hvem er du?', ['110390-1234', '120174-3399'], 'national_id'],
		['CPR-nummer', ['1103901234', '2507011235'], 'national_id'],
		['Henkilötunnus', ['131052-308T'], 'national_id'],
		['Fødselsnummer', ['01010012356', 'vil ikke si'], 'national_id'],
		['LocationLatitude', ['59.13472', '59.40123'], 'location'],
		['Lengdegrad', ['9.6102', '9.22'], 'location'],
		['Hvor var du?', ['59.1347, 9.6102', '59.4012, 9.0631'], 'location'],
		['Duration (in seconds)', ['312', '95.2', '61'], 'log'],
		['Tidsbruk', ['00:05:12', '01:10:02'], 'log'],
		['User Agent', ['x'], 'device'],
		['Browser', ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)'], 'device']
	])('%s is recognised', (header, cells, role) => {
		expect(roleOf(header, cells)).toBe(role);
	});

	it.each([
		['Bedriftens navn', ['Fjell AS', 'Dal AS']],
		['Navn på bedriften', ['Fjell AS', 'Dal AS']],
		['Hva var det beste?', ['Maten', 'Praten, skriv til ola@example.no', 'Alt', 'Kaffen']],
		['Antall ansatte', ['12345678', '12']],
		['Hvilken e-posttjeneste bruker du?', ['Outlook', 'Gmail']],
		['Navn', ['Fjell AS', 'Dal ENK', 'Vik og sønn']],
		['Företagets namn', ['Fjell AB', 'Dal HB']],
		['Namn på kommunen', ['Nome', 'Skien']],
		['Name of event', ['Kick-off', 'Workshop']],
		['Navngi tre tiltak', ['Mer støtte', 'Kurs']],
		['Har du norsk personnummer?', ['Ja', 'Nei', 'Ja']],
		['Hva er viktigst for deg?', ['Nettverk', 'Kapital', '1', '']],
		['Hvor ofte bruker du mobiltelefon?', ['Daglig', 'Aldri']],
		['Telefonkostnader i kroner', ['12500000', '2500000', '40000000']],
		['Ring rundt det som passer', ['1', '2', '3']],
		['Fødselsår', ['1984', '1990', '2001']],
		['Postnummer', ['3800', '0150', '3830']],
		['Kode', ['10012', '10013', '10014']],
		['Pris', ['1 250 000', '12 000 000', '800 000']],
		['Organisasjonsnummer', ['974760673', '923609016', '982463718']],
		['Nettside', ['https://fjell.no', 'www.dal.no', 'https://vik.no/om-oss']],
		['Kart', ['12.5', '13.25', '59.1']],
		['Hvilken nettleser bruker du?', ['Chrome', 'Firefox']],
		['Tidsbruk', ['4', '5', '2', '5']],
		['Klokkeslett', ['12:30:45', '09:15:00']]
	])('%s is a question', (header, cells) => {
		expect(roleOf(header, cells)).toBeNull();
	});

	it('takes long numbers that never repeat for identifiers', () => {
		const ids = Array.from({ length: 12 }, (_, i) => String(50_000_017 + i * 7919));
		expect(roleOf('Nummer', ids)).toBe('respondent');
	});
});

describe('whole numbers that never repeat', () => {
	it.each([
		['Omsetning i 2023', (i: number) => String(1_234_567 + i * 7919)],
		['Hva ga dere i tilskudd?', (i: number) => String(1_000_000 + i * 50_000)],
		['Vekt', (i: number) => String(10 ** (i % 3) * 123_456 + i)],
		['Orgnr.', (i: number) => ['974760673', '923609016', '982463718'][i % 3] ?? '']
	])('%s are no identifiers', (header, numberOf) => {
		expect(
			roleOf(
				header,
				Array.from({ length: 12 }, (_, i) => numberOf(i))
			)
		).toBeNull();
	});
});

describe('a very long cell', () => {
	it('is searched for an address, and one at its end is found', () => {
		const cell = 'x'.repeat(300_000);
		expect(roleOf('Svar', [cell, `${cell} `])).toBeNull();
		expect(roleOf('Svar', [`${cell}@example.no`])).toBe('email');
	});
});
