import { describe, expect, it } from 'vitest';
import { isNationalId } from './national-id';
import { isOrganisationNumber } from './organisation-number';

describe('isNationalId', () => {
	// Invented people: made from a date and the check digits that the method gives.
	it.each([
		['01010012356', 'Norwegian'],
		['010100 12356', 'Norwegian, in two parts'],
		['01.01.00 12356', 'Norwegian, with the date in full'],
		['41010010096', 'Norwegian D-number, 40 added to the day'],
		['01810010068', 'Norwegian test person, 80 added to the month'],
		['01410010085', 'Norwegian test person, 40 added to the month'],
		['110390-1234', 'Danish'],
		['811218-9876', 'Swedish'],
		['198112189876', 'Swedish with the century'],
		['811278-9873', 'Swedish samordningsnummer, 60 added to the day'],
		['131052-308T', 'Finnish'],
		['131052A308T', 'Finnish, this century'],
		['131052Y308T', 'Finnish, with one of the new signs'],
		['120174-3399', 'Icelandic']
	])('%s is one (%s)', (cell) => {
		expect(isNationalId(cell)).toBe(true);
	});

	it.each([
		['01010012357', 'wrong control digit'],
		['81010012345', 'a day that no number has'],
		['811218-9875', 'wrong control digit'],
		['131052-308U', 'wrong check character'],
		['131052Z308T', 'no sign for a century'],
		['3292953864', 'an identifier of a survey tool'],
		['991390-1234', 'no date'],
		['12345678901', 'no date'],
		['2024', 'a year'],
		['974760673', 'an organisation number'],
		['556016-0680', 'a Swedish organisation number'],
		['0.1010012356', 'a decimal']
	])('%s is none (%s)', (cell) => {
		expect(isNationalId(cell)).toBe(false);
	});
});

describe('isOrganisationNumber', () => {
	// Public numbers of public bodies and large firms.
	it.each([
		['974760673', 'Brønnøysundregistrene'],
		['974 760 673 MVA', 'the same as on an invoice'],
		['DK 22756214', 'A.P. Møller - Mærsk'],
		['556016-0680', 'Ericsson'],
		['0112038-9', 'Nokia']
	])('%s is one (%s)', (cell) => {
		expect(isOrganisationNumber(cell)).toBe(true);
	});

	it.each(['974760674', '12345678', '811218-9876', '91234567', '250000000', '3800'])(
		'%s is none',
		(cell) => {
			expect(isOrganisationNumber(cell)).toBe(false);
		}
	);
});
