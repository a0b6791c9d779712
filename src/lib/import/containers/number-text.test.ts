import { describe, expect, it } from 'vitest';
import { builtInFormat, parseNumberFormat, plainNumber } from './number-format';
import { numberText } from './number-text';

describe('a number', () => {
	it.each([
		['0.30000000000000004', '0.3'],
		['3.0', '3'],
		['1E4', '10000'],
		['4712345678', '4712345678'],
		['-0', '0'],
		['1.2E-7', '0.00000012'],
		['0.333333333333333', '0.333333333333333'],
		['12345678901234567890', '12345678901234567000'],
		['ukjent', 'ukjent']
	])('is shown as a person sees it: %s', (stored, shown) => {
		expect(numberText(stored, plainNumber, false)).toBe(shown);
	});

	it('keeps the leading zeros that its format shows', () => {
		expect(numberText('301', parseNumberFormat('0000'), false)).toBe('0301');
		expect(numberText('30.5', parseNumberFormat('0000'), false)).toBe('30.5');
	});
});

describe('a format', () => {
	it.each([
		['dd.mm.yyyy', '46085.545138888890', '2026-03-04'],
		['[$-414]d/ mmm yyyy;@', '46085', '2026-03-04'],
		['m/d/yy h:mm:ss', '46085.545138888890', '2026-03-04 13:05:00'],
		['yyyy\\-mm\\-dd"T"hh:mm', '46085.5', '2026-03-04 12:00:00'],
		['h:mm AM/PM', '0.545138888888889', '13:05:00'],
		['"kl. "hh:mm', '46085.545138888890', '13:05:00'],
		['mm:ss', '0.00353009259259259', '00:05:05'],
		['[h]:mm', '1.10416666666667', '26:30:00'],
		['mmm yy', '46085', '2026-03-04'],
		['General', '46085', '46085'],
		['0.00E+00', '46085', '46085'],
		['#,##0.00 "kr per dag"', '46085', '46085'],
		['_-* #,##0_-;[Red]-* #,##0_-', '46085', '46085'],
		['#\\ ?/?', '0.5', '0.5'],
		['dd.mm.yyyy', '-3', '-3'],
		['dd.mm.yyyy', '99999999', '99999999']
	])('makes of a number what it says: %s of %s', (code, stored, shown) => {
		expect(numberText(stored, parseNumberFormat(code), false)).toBe(shown);
	});

	it.each([
		[14, '46085.5', '2026-03-04'],
		[22, '46085.5', '2026-03-04 12:00:00'],
		[20, '0.5', '12:00:00'],
		[46, '1.5', '36:00:00'],
		[0, '46085.5', '46085.5'],
		[9, '0.25', '0.25'],
		[49, '5', '5']
	])('is known by its number: %i', (id, stored, shown) => {
		expect(numberText(stored, builtInFormat(id), false)).toBe(shown);
	});

	it('counts days from 1900 with the leap day that never was, or from 1904', () => {
		const date = builtInFormat(14);
		const shown = (serial: string, is1904: boolean) => numberText(serial, date, is1904);
		expect(['1', '59', '60', '61'].map((serial) => shown(serial, false))).toEqual([
			'1900-01-01',
			'1900-02-28',
			'1900-02-29',
			'1900-03-01'
		]);
		expect(shown('0', true)).toBe('1904-01-01');
		expect(shown('44623', true)).toBe('2026-03-04');
	});

	it('rounds to the second across midnight', () => {
		expect(numberText('46085.999999', builtInFormat(22), false)).toBe('2026-03-05 00:00:00');
	});
});
