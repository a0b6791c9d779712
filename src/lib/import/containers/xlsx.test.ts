import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { memoryFile } from '../memory-file';
import { openTables } from '../open-tables';
import type { ImportProgress } from '../table';
import { refusalOf, rowsOf, tablesOf, workbookOf, type TestSheet } from './test-workbook';

const one = async (sheet: Omit<TestSheet, 'name'>, extras = {}) => {
	const [table] = await tablesOf(workbookOf([{ name: 'Ark1', ...sheet }], extras));
	if (!table) throw new Error('No table');
	return table;
};

const cell = (xml: string) => ({ xml });

describe('a cell', () => {
	it('is text, whichever way the workbook keeps it', async () => {
		const table = await one(
			{
				rows: [
					['Delt', 'Egen', 'Logisk', 'Formel', 'Tekst som formel', 'Feil', 'Tall'],
					[
						cell('<c t="s"><v>0</v></c>'),
						'Bø & Nome',
						cell('<c t="b"><v>1</v></c>'),
						cell('<c t="str"><f>A1&amp;"x"</f><v>Svar</v></c>'),
						cell('<c t="s"><v>1</v></c>'),
						cell('<c t="e"><v>#N/A</v></c>'),
						cell('<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>')
					]
				]
			},
			{
				strings:
					'<si><r><t>Kjempe</t></r><r><rPr/><t xml:space="preserve">bra </t></r><rPh sb="0"><t>lyd</t></rPh></si><si><t>=cmd()</t></si>'
			}
		);
		expect(rowsOf(table)).toEqual([
			['Kjempebra ', 'Bø & Nome', 'TRUE', 'Svar', '=cmd()', '#N/A', '0.3']
		]);
	});

	it('keeps its place when cells before it are left out', async () => {
		const table = await one({
			rows: [],
			xml: '<worksheet><sheetData><row r="1"><c r="A1"><v>2019</v></c><c r="C1" t="str"><v>Sted</v></c></row><row r="4"><c r="C4" t="str"><v>Bø</v></c></row></sheetData></worksheet>'
		});
		expect(rowsOf(table)).toEqual([['', '', 'Bø']]);
		expect(table.source.rows).toMatchObject({ header: 1, responses: 1, blank: 2 });
	});

	it('gets its line breaks back and loses invisible control characters', async () => {
		const table = await one({
			rows: [
				['a', 'b'],
				['x_x000D_\ny_x0001_', 'z_x0041_']
			]
		});
		expect(rowsOf(table)).toEqual([['x\ny', 'zA']]);
	});

	it('is the same text as in a CSV file', async () => {
		const text = fc.string({ unit: fc.constantFrom(...'aøÅ1 .,;"&<>\n=_'), maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 12 }),
				async (answers) => {
					const rows = [['Kommune', 'Tiltak', 'Kommentar'], ...answers];
					const csv = rows
						.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))
						.join('\n');
					const table = await one({ rows });
					const [read] = await tablesOf(new TextEncoder().encode(csv), 'svar.csv');
					expect(table.headers).toEqual(read?.headers);
					expect(rowsOf(table)).toEqual(read && rowsOf(read));
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('a sheet', () => {
	it('may have a title, a merged header of two rows, and answers without a header', async () => {
		const table = await one({
			rows: [
				['Eksport 2026'],
				[],
				['Dato', 'Hvor nyttig var', '', 'Sted'],
				['', 'Foredraget', 'Praten', ''],
				['i dag', 'Ja', 'Nei', 'Bø', '', 'notat'],
				['i går', 'Nei', 'Nei', 'Nome']
			]
		});
		expect(table.headers).toEqual([
			'Dato',
			'Hvor nyttig var - Foredraget',
			'Hvor nyttig var - Praten',
			'Sted',
			'',
			''
		]);
		expect(rowsOf(table)[0]).toEqual(['i dag', 'Ja', 'Nei', 'Bø', '', 'notat']);
		expect(table.issues.map(({ code, column }) => [code, column])).toContainEqual([
			'header.empty',
			5
		]);
	});

	it('may give a column its first answer after many responses', async () => {
		const rows = Array.from({ length: 700 }, (_, i) => [`navn ${i}`, i]);
		const table = await one({ rows: [['Hvem', 'Antall'], ...rows, ['sist', 1, 'til høyre']] });
		const [, , last] = table.columns;
		expect(last?.counts).toEqual([700, 1]);
		expect(rowsOf(table).at(-1)).toEqual(['sist', '1', 'til høyre']);
	});

	it('has no rows where nothing but formatting is left', async () => {
		const blank = cell('<c s="3"/>');
		const table = await one({ rows: [['a', 'b'], ['x', 'y'], [blank, blank], [blank]] });
		expect(table.source.rows).toMatchObject({ header: 1, responses: 1, blank: 0 });
	});

	it('is the one with most responses; the others are told', async () => {
		const answers = (name: string, n: number, headers: string[]) => ({
			name,
			rows: [headers, ...Array.from({ length: n }, (_, i) => [`svar ${i}`, i])]
		});
		const [table, ...others] = await tablesOf(
			workbookOf([
				answers('Oversikt', 2, ['Tiltak', 'Sum']),
				answers('Svar', 9, ['Kommentar', 'Antall']),
				{ ...answers('Gammel', 99, ['Kommentar', 'Sum']), state: 'hidden' }
			])
		);
		expect(others).toEqual([]);
		expect([table?.source.part, table?.responses]).toEqual(['Svar', 9]);
		expect(table?.issues[0]).toMatchObject({
			code: 'file.parts_left',
			values: { parts: 'Oversikt', count: 1 }
		});
	});

	it('comes below another that asks the same', async () => {
		const sheet = (name: string) => ({
			name,
			rows: [
				['Hva', 'Hvor'],
				['a', name]
			]
		});
		const tables = await tablesOf(workbookOf([sheet('Bø'), sheet('Nome')]));
		expect(tables.map(({ source }) => source.part)).toEqual(['Bø', 'Nome']);
		expect(tables.flatMap(({ issues }) => issues)).toEqual([]);
	});

	it('may be hidden when there is no other', async () => {
		const table = await one({
			rows: [
				['a', 'b'],
				['x', 'y']
			],
			state: 'veryHidden'
		});
		expect(table.responses).toBe(1);
	});

	it('without a filled cell is an empty file', async () => {
		expect(await refusalOf(workbookOf([{ name: 'Ark1', rows: [[], ['  ']] }]))).toBe('file.empty');
	});
});

describe('a Questback workbook', () => {
	const wide = (from: number, to: number) =>
		Array.from({ length: to - from }, (_, i) => `${from + i}: Spørsmål ${from + i}`);

	it('goes on past the 255th column on the next sheet, response by response', async () => {
		const [table, ...others] = await tablesOf(
			workbookOf([
				{
					name: 'QuestBack',
					rows: [
						['Datum', ...wide(1, 255)],
						['12-09-2011', 'Nee', 'Ja'],
						['13-09-2011', 'Ja'],
						['14-09-2011', 'Nee']
					]
				},
				{ name: 'QuestBack2', rows: [wide(255, 258), ['eerste'], [], ['derde', '', 'slot']] },
				{
					name: 'Uitleg',
					rows: [
						['1:  = Klas', 'x'],
						['2:  = Les', 'y']
					]
				},
				{
					name: 'Samenvatting vragenlijst',
					rows: [
						['Titel', 'Les'],
						['E-mail uitnodigingen', 11],
						['Antwoorden', 3]
					]
				}
			])
		);
		expect(others).toEqual([]);
		expect(table?.source).toMatchObject({ invited: 11, part: 'QuestBack' });
		expect(table?.headers[255]).toBe('255: Spørsmål 255');
		expect(table && rowsOf(table).map((row) => [row[0], row[255], row[257]])).toEqual([
			['12-09-2011', 'eerste', ''],
			['13-09-2011', '', ''],
			['14-09-2011', 'derde', 'slot']
		]);
		expect(table?.columns[255]?.counts).toEqual([1, 1, 1]);
		expect(table?.issues).toEqual([]);
	});

	it('that sums up the answers is told from the answers', async () => {
		const block = (question: string) => [
			[question],
			['', 'N', 'Prosent'],
			['Svært fornøyd', 12, 0.6],
			['Fornøyd', 6, 0.3],
			['Misfornøyd', 2, 0.1],
			[]
		];
		const rows = [['Medlemsundersøkelse'], [], ...block('1. Hvor fornøyd?'), ...block('2. Og nå?')];
		expect(await refusalOf(workbookOf([{ name: 'Report', rows }]))).toBe('file.summary');
	});

	it('with a sheet per question and its shares is a summary as well', async () => {
		const sheets = ['Question 1', 'Question 2'].map((name) => ({
			name,
			rows: [
				['Trivselsmåling'],
				['Er du fornøyd?'],
				['Answer Choices', 'Responses'],
				['Ja', 0.75, 9],
				['Nei', 0.25, 3],
				['', 'Answered', 12]
			]
		}));
		expect(await refusalOf(workbookOf(sheets))).toBe('file.summary');
	});

	it('that asks how many on sheet after sheet is no summary', async () => {
		const sheet = (name: string) => ({
			name,
			rows: [
				['Hva', 'Antall'],
				['kurs', 3],
				['møte', 9]
			]
		});
		const tables = await tablesOf(workbookOf([sheet('Bø'), sheet('Nome')]));
		expect(tables.map(({ responses }) => responses)).toEqual([2, 2]);
	});

	it('of answers with numbers and blank rows is no summary', async () => {
		const rows = [
			['Kommune', 'Antall', 'Andel'],
			['Bø', 3, 0.5],
			['Nome', 4, 0.7],
			[],
			['Bø', 3, 0.2],
			['Seljord', 9, 0.4]
		];
		expect((await one({ rows })).responses).toBe(4);
	});
});

describe('reading a workbook', () => {
	const rows = [['a', 'b'], ...Array.from({ length: 20_000 }, (_, i) => [`svar ${i}`, i])];
	const bytes = workbookOf([{ name: 'Ark1', rows }]);

	it('tells how far it has come in the archive, and never goes back', async () => {
		let now = 0;
		vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
		const seen: ImportProgress[] = [];
		await openTables(memoryFile('fil.xlsx', bytes), { onProgress: (told) => seen.push(told) });
		const reached = seen.map(({ bytesRead }) => bytesRead);
		expect(seen.length).toBeGreaterThan(5);
		expect(reached).toEqual([...reached].sort((a, b) => a - b));
		expect(reached.at(-1)).toBeLessThanOrEqual(bytes.length);
		expect(seen.at(-1)).toMatchObject({ file: 'fil.xlsx', bytes: bytes.length, responses: 20_000 });
	});

	it('ends when it is cancelled', async () => {
		const cancel = new AbortController();
		const opened = openTables(memoryFile('fil.xlsx', bytes), { signal: cancel.signal });
		cancel.abort(new Error('Avbrutt'));
		await expect(opened).rejects.toThrow('Avbrutt');
	});

	it('takes the archive for the source', async () => {
		const [table] = await tablesOf(bytes);
		const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
		expect(table?.source).toMatchObject({
			format: 'xlsx',
			part: null,
			bytes: bytes.length,
			sha256: Buffer.from(digest).toString('hex'),
			rows: { header: 1, responses: 20_000, incomplete: 0, blank: 0, rejected: 0 }
		});
	});
});
