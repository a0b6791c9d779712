import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { veilText, type VeiledKind } from './veil-text';

describe('veilText', () => {
	it.each<[string, string, VeiledKind]>([
		['skriv til ola@privat.no.', 'skriv til •••@•••.', 'email'],
		['ola@x.no/kari@gård.no', '•••@•••/•••@•••', 'email'],
		['ring 91 23 45 67, eller 912 34 567.', 'ring •••, eller •••.', 'phone'],
		['tlf91234567', 'tlf•••', 'phone'],
		['Ring meg på 12 34 567', 'Ring meg på •••', 'phone'],
		['91234567/92345678', '•••/•••', 'phone'],
		['91 23 45 67,92 34 56 78', '•••,•••', 'phone'],
		['ring +47 91234567', 'ring •••', 'phone'],
		['0045 12 34 56 78', '•••', 'phone'],
		['070-123 45 67 eller 08-123 456 78', '••• eller •••', 'phone'],
		['040 123 4567', '•••', 'phone'],
		['sími: 555 1234', 'sími: •••', 'phone'],
		['fnr 010100 12356', 'fnr •••', 'national_id'],
		['110390-1234,110390-1234', '•••,•••', 'national_id'],
		['jeg er 131052-308T', 'jeg er •••', 'national_id'],
		['fra 192.168.1.14', 'fra •••', 'ip'],
		['fe80::1ff:fe23:4567:890a', '•••', 'ip'],
		['se https://www.linkedin.com/in/ola-nordmann.', 'se https://www.linkedin.com/•••.', 'url'],
		['(https://drive.google.com/open?id=1abc)', '(https://drive.google.com/•••)', 'url'],
		['https://firma.sharepoint.com/:x:/s/Tiltak/Ea1', 'https://firma.sharepoint.com/•••', 'url'],
		['https://side.no/bruker/ola', 'https://side.no/•••', 'url'],
		['https://side.no/?epost=ola@x.no', 'https://side.no/•••', 'url'],
		['https://ola:hemmelig@side.no/a', '•••', 'url']
	])('%s becomes %s', (text, expected, kind) => {
		const veiled = veilText(text);
		expect(veiled.text).toBe(expected);
		expect([...veiled.found.keys()]).toEqual([kind]);
	});

	it.each([
		'omsetning 12 000 000 kr',
		'45 000 000',
		'25500000 kr',
		'kr 24512345 i fjor',
		'22334455,50',
		'3,22334455',
		'ringte 1 250 000 kunder',
		'telefonmøter i 2023 2024 2025',
		'1.2.2024 kl. 09.10.20',
		'2026/03/04 9:15:00 a.m. CET',
		'2026-03-04 12 30 22',
		'20240311 og 11032024',
		'åpent 0800-1600',
		'orgnr 974 760 673',
		'CVR 22 75 62 14',
		'faktura nr. 20304050',
		'postnummer 0150 0151 0152, 3800 Bø',
		'punkt 1.2.3.4',
		'12:30:45:12',
		'1-2-3, 5,5 av 10, 3–4 %',
		'www.bedriften.no og https://side.no/',
		'https://www.innovasjonnorge.no/tjeneste/oppstart-av-bedrift',
		'kl @ 12',
		'std::vector og 10/10'
	])('%s is left as it is', (text) => {
		expect(veilText(text)).toEqual({ text, found: new Map() });
	});

	it('counts what it finds, each kind by itself', () => {
		const { found } = veilText('a@b.no, c@d.no eller 91234567');
		expect([...found]).toEqual([
			['email', 2],
			['phone', 1]
		]);
	});

	it('never changes prose', () => {
		const word = fc.string({
			unit: fc.constantFrom(...'abcdefghijklmnoprstuvwyæøåäö-'),
			minLength: 1
		});
		const prose = fc
			.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', ' – ', '\n', ': ', '? ', ' / ')))
			.map((words) => words.flat().join(''));
		fc.assert(fc.property(prose, (text) => veilText(text).text === text));
	});

	it('finds nothing more in what it has veiled', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'ola@x.no',
				'91 23 45 67',
				'912 34 567',
				'91234567',
				'+47 91234567',
				'010100 12356',
				'110390-1234',
				'131052-308T',
				'070-123 45 67',
				'192.168.1.14',
				'https://drive.google.com/open?id=1',
				'linkedin.com/in/ola',
				'tlf',
				'ring meg på ',
				'kr',
				'i 2024 ',
				'12'
			),
			fc.string({ unit: fc.constantFrom(...'abcdefgæøå@.•') })
		);
		const text = fc
			.array(
				fc.tuple(piece, fc.constantFrom(' ', ', ', '. ', ': ', '; ', '\n', ',', '/', ' - ', ' ('))
			)
			.map((pieces) => pieces.flat().join(''));
		fc.assert(
			fc.property(text, (given) => {
				const once = veilText(given).text;
				expect(veilText(once).text).toBe(once);
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		'x',
		'@',
		'x@',
		'1',
		'1 ',
		'12-',
		'+4',
		'a.',
		':',
		'f:',
		'(',
		'1.',
		'www.',
		'tlf ',
		'/u',
		'https://'
	])('goes through a very long cell of %j', (unit) => {
		const cell = unit.repeat(300_000 / unit.length);
		const { text } = veilText(`${cell} ola@privat.no`);
		expect(text.endsWith('•••@•••')).toBe(true);
	});
});
