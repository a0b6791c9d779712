import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { memoryFile } from '../memory-file';
import { openTables } from '../open-tables';
import type { ImportProgress } from '../table';
import { refusalOf, rowsOf, tablesOf, workbookOf } from './test-workbook';

const csv = (place: string) => strToU8(`Hva;Hvor\nkurs;${place}\nsamling;${place}\n`);
const zip = (files: Zippable) => zipSync(files);

describe('an archive', () => {
	it('with one file is read as that file, under its own name and hash', async () => {
		const bytes = zip({ 'Evaluering.csv': csv('Bø') });
		const [table] = await tablesOf(bytes, 'Evaluering.csv.zip');
		const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
		expect(table?.source).toMatchObject({
			file: 'Evaluering.csv.zip',
			format: 'text',
			part: null,
			bytes: bytes.length,
			sha256: Buffer.from(digest).toString('hex')
		});
		expect(table && rowsOf(table)).toEqual([
			['kurs', 'Bø'],
			['samling', 'Bø']
		]);
	});

	it('gives one table per file, and leaves what systems put there', async () => {
		const tables = await tablesOf(
			zip({
				'svar/': new Uint8Array(0),
				'svar/Bø.csv': csv('Bø'),
				'svar/Nome.csv': csv('Nome'),
				'__MACOSX/svar/._Bø.csv': strToU8('\0\u0005'),
				'svar/.skjult.csv': csv('x'),
				'svar/les meg.txt': strToU8('Les\nmeg\n')
			})
		);
		expect(tables.map(({ source }) => source.part)).toEqual(['svar/Bø.csv', 'svar/Nome.csv']);
		expect(tables.flatMap(({ issues }) => issues)).toEqual([]);
	});

	it('may hold workbooks, whose sheets are named after both', async () => {
		const rows = [
			['Hva', 'Hvor'],
			['kurs', 'Bø']
		];
		const sheets = [
			{ name: 'Ark1', rows },
			{ name: 'Ark2', rows }
		];
		const tables = await tablesOf(zip({ 'a.xlsx': workbookOf(sheets), 'b.csv': csv('Bø') }));
		expect(tables.map(({ source }) => [source.format, source.part])).toEqual([
			['xlsx', 'a.xlsx / Ark1'],
			['xlsx', 'a.xlsx / Ark2'],
			['text', 'b.csv']
		]);
	});

	it('is read although one of its files cannot be, and says which', async () => {
		const [table] = await tablesOf(
			zip({ 'tom.csv': strToU8('\n\n'), 'svar.csv': csv('Bø'), 'gammel.zip': zip({}) })
		);
		expect(table?.issues[0]).toMatchObject({
			code: 'file.parts_left',
			values: { parts: 'gammel.zip, tom.csv' }
		});
	});

	it('with a text file only is read as that', async () => {
		expect((await tablesOf(zip({ 'svar.txt': csv('Bø'), 'a.pdf': csv('') })))[0]?.responses).toBe(
			2
		);
	});

	it.each([
		['no file that could be answers', { 'rapport.pdf': strToU8('%PDF-') }, 'file.no_answers'],
		['nothing', {}, 'file.no_answers'],
		['another archive only', { 'svar.zip': zip({ 'a.csv': csv('Bø') }) }, 'file.zip'],
		['an archive that calls itself a table', { 'a.csv': zip({ 'a.csv': csv('Bø') }) }, 'file.zip'],
		['a report', { '[Content_Types].xml': csv(''), 'word/document.xml': csv('') }, 'file.binary'],
		[
			'a text document',
			{ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': csv('') },
			'file.binary'
		],
		[
			'a binary workbook',
			{ '[Content_Types].xml': csv(''), 'xl/workbook.bin': csv('') },
			'file.spreadsheet'
		]
	])('with %s is refused', async (_, files, code) => {
		expect(await refusalOf(zip(files), 'fil.zip')).toBe(code);
	});

	it('shows names without the tricks they play', async () => {
		const [table] = await tablesOf(
			zip({ '../../etc/./\u202epass\u0007wd.csv': csv('Bø'), 'C:\\svar\\b.csv': csv('Bø') })
		);
		expect(table?.source.part).toBe('etc/passwd.csv');
	});

	it('reads names that older Windows programs wrote', async () => {
		const bytes = zip({ 'sporre.csv': csv('Bø'), 'b.csv': csv('Bø') });
		const name = [...strToU8('sporre.csv')];
		for (let at = 0; at < bytes.length; at += 1)
			if (name.every((byte, i) => bytes[at + i] === byte)) bytes[at + 2] = 0x9b;
		expect((await tablesOf(bytes))[0]?.source.part).toBe('spørre.csv');
	});

	it('tells progress of itself and ends when cancelled', async () => {
		let now = 0;
		vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
		const bytes = zip({
			'a.csv': [strToU8('svar på et spørsmål;2\n'.repeat(20_000)), { level: 0 }]
		});
		const cancel = new AbortController();
		const seen: ImportProgress[] = [];
		const onProgress = (told: ImportProgress) => {
			seen.push(told);
			cancel.abort(new Error('Avbrutt'));
		};
		const opened = openTables(memoryFile('a.zip', bytes), { onProgress, signal: cancel.signal });
		await expect(opened).rejects.toThrow('Avbrutt');
		expect(seen).toMatchObject([{ file: 'a.zip', bytes: bytes.length }]);
	});
});
