import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../table';
import { openTables } from '../open-tables';
import { mostBytes } from './read-whole';
import { openBytes, refusalOf, rowsOf, tablesOf, workbookOf } from './test-workbook';

const sheet = (xml: string) => workbookOf([{ name: 'Ark1', rows: [], xml }]);
const data = (rows: string) => sheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;
const csv = strToU8(`Hva;Hvor\n${'kurs;Bø\n'.repeat(50)}`);

/** The archive with the 32-bit number at `offset` of its one directory entry replaced. */
function withDirectory(bytes: Uint8Array, offset: number, value: number): Uint8Array {
	const changed = bytes.slice();
	const view = new DataView(changed.buffer);
	const end = changed.length - 22;
	view.setUint32(view.getUint32(end + 16, true) + offset, value, true);
	return changed;
}

describe('a workbook made to break its reader', () => {
	it.each([
		[
			'entities that grow',
			sheet(
				'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
			),
			'file.damaged'
		],
		['an entity of its own', data('<row><c t="str"><v>&b;</v></c></row>'), 'file.damaged'],
		[
			'a document type from elsewhere',
			sheet('<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>'),
			'file.damaged'
		],
		['nesting without end', sheet('<a>'.repeat(100_000)), 'file.damaged'],
		['an attribute without end', data(`<row x="${'ab1'.repeat(1_000_000)}"/>`), 'file.damaged'],
		['a text without end', data(`<row><c><v>${'1 2'.repeat(1_000_000)}`), 'file.damaged'],
		['a text that is not there', data('<row><c t="s"><v>7</v></c></row>'), 'file.damaged'],
		['a text before the first', data('<row><c t="s"><v>-1</v></c></row>'), 'file.damaged'],
		['XML that ends early', sheet('<worksheet><sheetData><row>'), 'file.damaged'],
		['no XML at all', sheet('svar;svar'), 'file.damaged'],
		[
			'a cell in the last corner',
			data(`<row r="1048576">${cell('XFD1048576')}</row>`),
			'file.too_many_columns'
		],
		['a cell beyond it', data(`<row r="1">${cell('XFE1')}</row>`), 'file.damaged'],
		['a cell without a place', data(`<row r="1">${cell('12')}</row>`), 'file.damaged'],
		['a row beyond the last', data(`<row r="1048577">${cell('A1')}</row>`), 'file.damaged'],
		['rows that go back', data(`<row r="2">${cell('A2')}</row><row r="1"/>`), 'file.damaged'],
		[
			'a wide cell in row after row',
			data(Array.from({ length: 6000 }, (_, i) => `<row>${cell(`NTP${i + 1}`)}</row>`).join('')),
			'file.too_large'
		],
		['a sheet that is not there', workbookOf([]), 'file.damaged']
	])('is refused: %s', async (_, bytes, code) => {
		expect(await refusalOf(bytes)).toBe(code);
	});

	it('may name a million rows and columns and hold three cells', async () => {
		const rows = `<row r="1">${cell('A1')}${cell('B1')}</row><row r="1048576">${cell('A1')}</row>`;
		const [table] = await tablesOf(
			sheet(`<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`)
		);
		expect([table?.columns.length, table?.source.rows.blank]).toEqual([2, 1_048_574]);
	});

	it('may hold cells by the million that are empty', async () => {
		const blank = '<c s="1"/>'.repeat(500);
		const rows = Array.from({ length: 1000 }, (_, i) => `<row ht="${i * 7919}">${blank}</row>`);
		const [table] = await tablesOf(
			data(`<row>${cell('A1')}</row><row>${cell('A2')}${cell('B2')}</row>${rows.join('')}`)
		);
		expect([table?.columns.length, table?.source.rows.blank]).toEqual([2, 0]);
	});

	it('keeps names that objects have for themselves as what they are', async () => {
		const names = ['__proto__', 'constructor', 'toString'];
		const [table] = await tablesOf(
			workbookOf([{ name: '__proto__', rows: [names, names.reverse()] }])
		);
		expect(table && [table.headers, rowsOf(table)]).toEqual([
			['toString', 'constructor', '__proto__'],
			[]
		]);
	});
});

describe('an archive made to break its reader', () => {
	const one = zipSync({ 'a.csv': csv });

	it('is refused when it unpacks to far more than answers would', async () => {
		const same = zipSync({ 'a.csv': strToU8('kurs;Bø\n'.repeat(4_000_000)) });
		expect(await refusalOf(same, 'a.zip')).toBe('file.too_large');
	});

	it.each([
		['larger than it says', 24, csv.length - 1],
		['smaller than it says', 24, csv.length + 1],
		['other than when it was packed', 16, 12_345],
		['longer packed than the archive', 20, 0x7fffffff],
		['somewhere else', 42, 7],
		['outside the archive', 42, 0x7fffffff]
	])('is refused when its file is %s', async (_, offset, value) => {
		expect(await refusalOf(withDirectory(one, offset, value), 'a.zip')).toBe('file.damaged');
	});

	it('is refused when its files overlap', async () => {
		const two = zipSync({ 'a.csv': csv, 'b.csv': csv });
		const view = new DataView(two.buffer);
		const first = view.getUint32(two.length - 22 + 16, true);
		const second = first + 46 + 'a.csv'.length;
		view.setUint32(second + 42, view.getUint32(first + 42, true), true);
		expect(await refusalOf(two, 'a.zip')).toBe('file.damaged');
	});

	it('is refused when a file goes by two names', async () => {
		const renamed = withDirectory(one, 46, new DataView(strToU8('b.cs').buffer).getUint32(0, true));
		expect(await refusalOf(renamed, 'a.zip')).toBe('file.damaged');
	});

	it('is refused when two files have one name', async () => {
		expect(await refusalOf(zipSync({ 'a.csv': csv, 'A.CSV': csv }), 'a.zip')).toBe('file.damaged');
	});

	it('says that a password protects its files', async () => {
		expect(await refusalOf(withDirectory(one, 8, 1 | (8 << 16)), 'a.zip')).toBe('file.password');
	});

	it('is refused by its size before it is read', async () => {
		const piece = new Uint8Array(2 ** 20);
		piece.set(one);
		let given = 0;
		const file: InputFile = {
			name: 'stor.zip',
			size: 2 ** 40,
			stream: () =>
				new ReadableStream({
					pull(controller) {
						given += piece.length;
						controller.enqueue(piece);
					}
				})
		};
		const opened = await openTables(file, {});
		expect(opened).toMatchObject({ kind: 'refused', issue: { code: 'file.too_large' } });
		expect(given).toBeLessThan(mostBytes + 8 * piece.length);
	});

	it('is refused wherever it is cut off', async () => {
		const whole = workbookOf([
			{
				name: 'Ark1',
				rows: [
					['a', 'b'],
					['x', 'y']
				]
			}
		]);
		for (let length = 4; length < whole.length; length += 17)
			expect(await refusalOf(whole.slice(0, length))).toBe('file.damaged');
	});

	it('never gives other answers than those that were packed', async () => {
		const rows = [['Hva', 'Hvor'], ...Array.from({ length: 40 }, (_, i) => [`kurs ${i}`, i])];
		const whole = workbookOf([{ name: 'Ark1', rows }]);
		const [sound] = await tablesOf(whole);
		await fc.assert(
			fc.asyncProperty(
				fc.nat(whole.length - 1),
				fc.integer({ min: 1, max: 255 }),
				async (at, mask) => {
					const broken = whole.slice();
					broken[at] = (broken[at] ?? 0) ^ mask;
					const opened = await openBytes(broken);
					if (opened.kind === 'tables')
						expect(opened.tables.map(rowsOf)).toEqual([sound && rowsOf(sound)]);
				}
			),
			{ numRuns: 300 }
		);
	});
});
