import { describe, expect, it } from 'vitest';
import { recogniseFile } from './recognise-file';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('a file that is no text', () => {
	it.each([
		['a PDF', bytes('%PDF-1.7\n%\xe2\xe3'), 'report.pdf', 'file.pdf'],
		['an old workbook', bytes('\xd0\xcf\x11\xe0\xa1\xb1'), 'a.xls', 'file.spreadsheet'],
		['a workbook with a password', bytes('\xd0\xcf\x11\xe0'), 'a.XLSX', 'file.password'],
		[
			'a workbook with a password under another name',
			bytes(`\xd0\xcf\x11\xe0${[...'EncryptedPackage'].join('\0')}\0`),
			'a',
			'file.password'
		],
		['a zip of an export', bytes('PK\x03\x04..Evaluering.csv'), 'Evaluering.csv.zip', 'file.zip'],
		['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'a.csv', 'file.image'],
		['a JPEG', bytes('\xff\xd8\xff\xe0'), 'a.csv', 'file.image'],
		['a GIF', bytes('GIF89a'), 'a.csv', 'file.image'],
		['an SPSS file', bytes('$FL2@(#)'), 'a.sav', 'file.binary'],
		['a packed SPSS file', bytes('$FL3@(#)'), 'a.zsav', 'file.binary'],
		['a gzip archive', bytes('\x1f\x8b\b'), 'a.csv.gz', 'file.zip'],
		['other binary', Uint8Array.from({ length: 64 }, (_, i) => i % 8), 'a.csv', 'file.binary'],
		['an empty file', new Uint8Array(0), 'a.csv', 'file.empty']
	])('is told for what it is: %s', (_, head, name, code) => {
		expect(recogniseFile(head, name)?.code).toBe(code);
	});

	it('is answered with what to export instead', () => {
		expect(recogniseFile(bytes('%PDF-1.7'), 'Rapport.pdf')).toEqual({
			code: 'file.pdf',
			severity: 'error',
			detail:
				'a PDF is a finished report without the answers; export the raw answers as CSV, Excel or SPSS instead',
			values: { kind: 'pdf' }
		});
	});
});

describe('text', () => {
	it.each([
		['ASCII', bytes('a,b\n1,2\n')],
		['Windows-1252', bytes('Sp\xf8rsm\xe5l;Svar\n')],
		['UTF-16', bytes('\xff\xfea\0,\0b\0')],
		['UTF-16 without mark', bytes('a\0,\0b\0\n\0')],
		['a few NUL characters', bytes(`${'a,b\n'.repeat(20)}x\0\0`)]
	])('is let in: %s', (_, head) => {
		expect(recogniseFile(head, 'a.csv')).toBe(null);
	});
});
