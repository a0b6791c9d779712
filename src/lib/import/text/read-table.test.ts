import { describe, expect, it } from 'vitest';
import { memoryFile } from '../memory-file';
import { readTable } from './read-table';
import type { Table } from '../table';

/** Reads in pieces of seven bytes, so that characters, quotes and line ends are cut. */
async function tableOf(content: string | Uint8Array, name = 'svar.csv'): Promise<Table> {
	const outcome = await readTable(memoryFile(name, content, 7));
	if (outcome.kind === 'refused') throw new Error(`${outcome.issue.code}: ${outcome.issue.detail}`);
	return outcome.table;
}

function rowsOf(table: Table): string[][] {
	return Array.from({ length: table.responses }, (_, row) =>
		table.columns.map((column) => column.entries[column.codes[row] ?? 0] ?? '')
	);
}

const codesAndLines = (table: Table) => table.issues.map(({ code, line }) => [code, line]);

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
	const units = [...(mark ? '\ufeff' : ''), ...text.split('')].map((c) => c.charCodeAt(0));
	return Uint8Array.from(
		units.flatMap((u) => (order === 'le' ? [u & 255, u >> 8] : [u >> 8, u & 255]))
	);
}

describe('a plain file', () => {
	it('becomes coded columns with what is known of its source', async () => {
		const table = await tableOf('Navn,Kurs\r\nKari,Ja\r\nOla,Nei\r\nLiv,Ja\r\n,\r\n');
		expect(table).toEqual({
			source: {
				file: 'svar.csv',
				format: 'text',
				part: null,
				encoding: 'utf-8',
				delimiter: ',',
				headerRows: 1,
				sha256: '7dc9671fd7ccbf8aad8e5e0bb045282a326f0e92c1bd67d77f6b02e5aab58f0e',
				bytes: 40,
				rows: { header: 1, responses: 3, incomplete: 0, blank: 1, rejected: 0 },
				invited: null
			},
			headers: ['Navn', 'Kurs'],
			headerParts: null,
			headerQuoted: false,
			declared: null,
			columns: [
				{
					entries: ['', 'Kari', 'Ola', 'Liv'],
					counts: [0, 1, 1, 1],
					codes: Uint8Array.of(1, 2, 3)
				},
				{ entries: ['', 'Ja', 'Nei'], counts: [0, 2, 1], codes: Uint8Array.of(1, 2, 1) }
			],
			responses: 3,
			issues: []
		});
	});

	it('keeps an answer of spaces blank and spaces around an answer', async () => {
		const table = await tableOf('a,b\n  ,x \n\u00a0,x\n');
		expect(rowsOf(table)).toEqual([
			['', 'x '],
			['', 'x']
		]);
	});

	it('widens its codes when a column has more than 256 answers', async () => {
		const lines = Array.from({ length: 70_000 }, (_, i) => `${i},x`);
		const outcome = await readTable(memoryFile('big.csv', ['id,b', ...lines].join('\n')));
		if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
		const [ids, same] = outcome.table.columns;
		expect(ids?.codes).toBeInstanceOf(Uint32Array);
		expect(ids?.entries[ids.codes[300] ?? 0]).toBe('300');
		expect(ids?.entries[ids.codes[69_999] ?? 0]).toBe('69999');
		expect(same?.codes).toBeInstanceOf(Uint8Array);
	});
});

describe('encodings', () => {
	const text = 'Spørsmål,Svar\nBlåbær,Ærlig – ja\nØl,😀\n';
	const rows = [
		['Blåbær', 'Ærlig – ja'],
		['Øl', '😀']
	];

	it.each([
		['UTF-8', 'utf-8', new TextEncoder().encode(text)],
		['UTF-8 with a byte order mark', 'utf-8', new TextEncoder().encode(`\ufeff${text}`)],
		['UTF-16 little-endian', 'utf-16le', utf16(text, 'le')],
		['UTF-16 big-endian', 'utf-16be', utf16(text, 'be')],
		['UTF-16 little-endian without mark', 'utf-16le', utf16(text, 'le', false)],
		['UTF-16 big-endian without mark', 'utf-16be', utf16(text, 'be', false)]
	])('reads %s', async (_, encoding, bytes) => {
		const table = await tableOf(bytes);
		expect([table.source.encoding, table.headers, rowsOf(table)]).toEqual([
			encoding,
			['Spørsmål', 'Svar'],
			rows
		]);
	});

	it('reads Windows-1252 when the bytes are no UTF-8', async () => {
		const table = await tableOf(latin1('Spørsmål;Svar\nBlåbær;\x93ja\x94 \x96 5 \x80\n'));
		expect([table.source.encoding, table.headers, rowsOf(table), table.issues]).toEqual([
			'windows-1252',
			['Spørsmål', 'Svar'],
			[['Blåbær', '“ja” – 5 €']],
			[]
		]);
	});

	it('decides by the whole file, even when the first odd byte stands at its end', async () => {
		const table = await tableOf(latin1(`a,b\n${'x,y\n'.repeat(5000)}æ,ø\n`));
		expect([table.source.encoding, rowsOf(table).at(-1)]).toEqual(['windows-1252', ['æ', 'ø']]);
	});

	it('keeps UTF-8 with a few stray bytes and says on which lines they stand', async () => {
		const bytes = new TextEncoder().encode('Spørsmål,Svar\nBlåbær,Ærlig\nX~,Øl\n');
		bytes[bytes.indexOf(0x7e)] = 0xe6;
		const table = await tableOf(bytes);
		expect([table.source.encoding, rowsOf(table)[1]]).toEqual(['utf-8', ['X\ufffd', 'Øl']]);
		expect(codesAndLines(table)).toEqual([['text.replaced', 3]]);
	});

	it('counts lines from the start of the file, not of the piece that was read', async () => {
		const rows = Array.from({ length: 60 }, (_, i) => `blåbær ${i},${i % 25 === 0 ? '~' : 'ja'}`);
		const bytes = new TextEncoder().encode(`Hva,Svar\n${rows.join('\n')}\n`);
		const stray = bytes.map((byte) => (byte === 0x7e ? 0xe6 : byte));
		const outcome = await readTable(memoryFile('svar.csv', stray, 7));
		const issue = outcome.kind === 'table' ? outcome.table.issues[0] : null;
		expect(issue?.values).toEqual({ count: 3, lines: '2, 27, 52' });
	});

	it('goes through a line of a million letters that are not UTF-8', async () => {
		const long = 'æ'.repeat(2_000_000);
		const file = memoryFile('svar.csv', latin1(`Svar,Sted\n${long},Bø\n`));
		const outcome = await readTable(file);
		expect(outcome.kind === 'table' && rowsOf(outcome.table)).toEqual([[long, 'Bø']]);
	});

	it('takes NUL characters out and says so', async () => {
		const table = await tableOf('a,b\nx\0y,z\n');
		expect([rowsOf(table), codesAndLines(table)]).toEqual([
			[['xy', 'z']],
			[['text.nul', undefined]]
		]);
	});

	it('shows half a character as unreadable', async () => {
		const table = await tableOf(utf16('a,b\nx\ud83d,z\n', 'le'));
		expect([rowsOf(table), codesAndLines(table)]).toEqual([
			[['x\ufffd', 'z']],
			[['text.surrogate', undefined]]
		]);
	});
});

describe('delimiters', () => {
	it.each([
		['commas', 'Q,R,S\n1,2,3\n4,5,6\n', ','],
		['semicolons', 'Q;R;S\n1;2;3\n4;5;6\n', ';'],
		['tabs', 'Q\tR\tS\n1\t2\t3\n4\t5\t6\n', '\t'],
		['semicolons under a header full of commas', 'a, b, c, d;e, f\nx;y\nx, z;y\n', ';'],
		['semicolons between decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
		['commas around ticked options', 'Q,R\nA;B,x\nA;B,y\nA;B,x\n', ','],
		['commas under a header full of semicolons', 'a; b; c,d\nx,y\nz,w\n', ','],
		['commas with quoted semicolons', '"Q","R"\n"a;b;c","1"\n"a;b","2"\n', ','],
		['one column', 'Kommentar\nBra\nFint\n', ','],
		['one column of sentences with commas', 'Kommentar\nBra, takk\nFint\nJa, nei, kanskje\n', ';']
	])('are told apart: %s', async (_, text, delimiter) => {
		expect((await tableOf(text)).source.delimiter).toBe(delimiter);
	});

	it('reads a file that ends its lines in more than one way', async () => {
		const table = await tableOf('a,b\r\n1,x\n2,"y"\r\n3,"z\r"\r\n4,"æ" \r\n5,"u"  ');
		expect(rowsOf(table)).toEqual([
			['1', 'x'],
			['2', 'y'],
			['3', 'z\r'],
			['4', 'æ'],
			['5', 'u']
		]);
	});

	it('reads a file with old Mac line ends and line feeds inside cells', async () => {
		const table = await tableOf('a,b\r"x\ny",1\rz,2\r');
		expect(rowsOf(table)).toEqual([
			['x\ny', '1'],
			['z', '2']
		]);
	});
});

describe('headers', () => {
	it('are found below blank lines and a title', async () => {
		const table = await tableOf(`Evaluering 2026\n${'\n'.repeat(37)}a,b,c\n1,2,3\n\n\n`);
		expect([table.headers, rowsOf(table), table.source.rows]).toEqual([
			['a', 'b', 'c'],
			[['1', '2', '3']],
			{ header: 2, responses: 1, incomplete: 0, blank: 39, rejected: 0 }
		]);
		expect(codesAndLines(table)).toEqual([['header.offset', 39]]);
	});

	it('are empty when the first row is a response already', async () => {
		const table = await tableOf('2026/03/04 9:15:00 AM CET,Ja\n2026/03/04 9:16:00 AM CET,Nei\n');
		expect([table.headers, table.responses, codesAndLines(table)]).toEqual([
			['', ''],
			2,
			[['file.no_header', undefined]]
		]);
	});

	it('stand above any number of blank lines', async () => {
		const outcome = await readTable(memoryFile('x.csv', `a,b\n${'\n'.repeat(3_000_000)}1,2\n`));
		if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
		expect(outcome.table.source.rows).toEqual({
			header: 1,
			responses: 1,
			incomplete: 0,
			blank: 3_000_000,
			rejected: 0
		});
	});

	it('that repeat are kept apart', async () => {
		const table = await tableOf('Q,Q ,R\n1,2,3\n');
		expect([table.headers, table.issues.map(({ code, column }) => [code, column])]).toEqual([
			['Q', 'Q ', 'R'],
			[['header.duplicate', 1]]
		]);
	});

	it('may be empty: the column is left out only when it has no answers', async () => {
		const table = await tableOf('Q,,,R\n1,x,,2\n');
		expect(table.issues.map(({ code, column }) => [code, column])).toEqual([
			['header.empty', 1],
			['column.empty_dropped', 2]
		]);
	});

	it('that come again in the middle are no response', async () => {
		const table = await tableOf('a,b\n1,2\na,b\n3,4\n');
		expect([rowsOf(table), table.source.rows, codesAndLines(table)]).toEqual([
			[
				['1', '2'],
				['3', '4']
			],
			{ header: 2, responses: 2, incomplete: 0, blank: 0, rejected: 0 },
			[['row.repeated_header', 3]]
		]);
	});

	it('in two rows join the question and its option', async () => {
		const table = await tableOf(
			'RespondentID,Alder,Hva vil du?,,\n,Response,Reise,Lese,Sove\n7,30,Reise,,Sove\n8,31,,Lese,\n'
		);
		expect([table.headers, table.source.headerRows, table.responses]).toEqual([
			['RespondentID', 'Alder', 'Hva vil du? - Reise', 'Hva vil du? - Lese', 'Hva vil du? - Sove'],
			2,
			2
		]);
	});

	it('in two rows are seen without the word Response, by the gaps in the first', async () => {
		const table = await tableOf(
			'Fag;;;Bruk;\nNorsk;Matte;Kunst;Ofte;Sjelden\nja;;;1;2\n;ja;;2;1\n'
		);
		expect(table.headerParts).toEqual([
			{ name: null, question: 'Fag', option: 'Norsk' },
			{ name: null, question: 'Fag', option: 'Matte' },
			{ name: null, question: 'Fag', option: 'Kunst' },
			{ name: null, question: 'Bruk', option: 'Ofte' },
			{ name: null, question: 'Bruk', option: 'Sjelden' }
		]);
	});
});

describe('malformed rows', () => {
	it('are reported by line and never shift columns', async () => {
		const table = await tableOf('a,b,c\n1,2,3\n4,5\n6,7,8,\n9,10,11,12\n13,14,15\n');
		expect([rowsOf(table), table.source.rows]).toEqual([
			[
				['1', '2', '3'],
				['6', '7', '8'],
				['13', '14', '15']
			],
			{ header: 1, responses: 3, incomplete: 0, blank: 0, rejected: 2 }
		]);
		expect(table.issues).toEqual([
			{
				code: 'row.short',
				severity: 'error',
				line: 3,
				detail: '2 cells where the header has 3',
				values: { cells: 2, expected: 3 }
			},
			{
				code: 'row.long',
				severity: 'error',
				line: 5,
				detail: '4 cells where the header has 3',
				values: { cells: 4, expected: 3 }
			}
		]);
	});

	it('lose only themselves when a quote never closes', async () => {
		const table = await tableOf('a,b\n1,x\n2,"y\n3,z\n4,w\n');
		expect([rowsOf(table), codesAndLines(table)]).toEqual([
			[
				['1', 'x'],
				['3', 'z'],
				['4', 'w']
			],
			[['row.unclosed_quote', 3]]
		]);
	});

	it('lose only themselves when a later quote seems to close theirs', async () => {
		const table = await tableOf('a,b,c\n1,"x,1\n2,"y",2\n3,"z",3\n');
		expect([rowsOf(table), codesAndLines(table)]).toEqual([
			[
				['2', 'y', '2'],
				['3', 'z', '3']
			],
			[['row.unclosed_quote', 2]]
		]);
	});

	it('give the lines back that a stray quote swallowed', async () => {
		const table = await tableOf('a,b,c\n1,"x,1\n2,y,2\n3,z",3,3\n4,w,4\n');
		expect(rowsOf(table)).toEqual([
			['2', 'y', '2'],
			['4', 'w', '4']
		]);
	});

	it('are rejected when text follows a closing quote', async () => {
		const table = await tableOf('a,b\n"x"y,1\n"u" ,2\n');
		expect([rowsOf(table), codesAndLines(table)]).toEqual([[['u', '2']], [['row.bad_quote', 2]]]);
	});

	it('may have lone quotes in a file that quotes nothing', async () => {
		const table = await tableOf('a,b\n5\' 10",1\nsa "ja",2\n');
		expect(rowsOf(table)).toEqual([
			['5\' 10"', '1'],
			['sa "ja"', '2']
		]);
	});

	it('are rejected for a lone quote in a file that quotes its cells', async () => {
		const table = await tableOf('a,b,c\n1,"x, y",2\n3""x, y",4\n5,"",6\n');
		expect([rowsOf(table), codesAndLines(table)]).toEqual([
			[
				['1', 'x, y', '2'],
				['5', '', '6']
			],
			[['row.bad_quote', 3]]
		]);
	});

	it('are found after a million characters when a quote opens in a large file', async () => {
		const lines = Array.from({ length: 150_000 }, (_, i) => `${i},answer`);
		lines[10] = '10,"answer';
		const outcome = await readTable(memoryFile('big.csv', ['a,b', ...lines].join('\n')));
		if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
		expect(outcome.table.source.rows).toEqual({
			header: 1,
			responses: 149_999,
			incomplete: 0,
			blank: 0,
			rejected: 1
		});
		expect(codesAndLines(outcome.table)).toEqual([['row.unclosed_quote', 12]]);
	});

	it('lose only themselves when every other row is broken and no quote ever closes', async () => {
		const lines = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? `${i},x` : `"x"y,${i}`));
		const table = await tableOf(`a,b\n${lines.join('\n')}\n`);
		expect(table.source.rows).toEqual({
			header: 1,
			responses: 10_000,
			incomplete: 0,
			blank: 0,
			rejected: 10_000
		});
		expect([rowsOf(table).at(-1), codesAndLines(table)[99]]).toEqual([
			['19998', 'x'],
			['row.bad_quote', 201]
		]);
	});

	it('are rejected when two lone quotes make as many cells as there should be', async () => {
		const table = await tableOf('a,b,c\n1,"x, y",2\n3#"x, y",4\n');
		expect([rowsOf(table), codesAndLines(table)]).toEqual([
			[['1', 'x, y', '2']],
			[['row.bad_quote', 3]]
		]);
	});

	it('are listed a hundred at most, and all counted', async () => {
		const table = await tableOf(`a,b\n${'1,2\n'.repeat(200)}${'x\n'.repeat(150)}`);
		expect([table.source.rows.rejected, table.issues.length]).toEqual([150, 101]);
		expect(table.issues[100]).toEqual({
			code: 'row.short',
			severity: 'error',
			detail: 'and 50 more like these',
			values: { more: 50, count: 150 }
		});
	});

	it('have the line where they start, with line ends inside cells counted', async () => {
		const table = await tableOf('a,"b\nb"\n1,"x\r\ny\nz"\n2\n');
		expect([table.headers, rowsOf(table), codesAndLines(table)]).toEqual([
			['a', 'b\nb'],
			[['1', 'x\r\ny\nz']],
			[['row.short', 6]]
		]);
	});
});

describe('hostile content', () => {
	it('is only text', async () => {
		const cells = ['=cmd()', '<script>alert(1)</script>', '${7*7}', '__proto__', 'constructor'];
		const table = await tableOf(
			`__proto__,constructor,toString,hasOwnProperty,valueOf\n${cells.join(',')}\n`
		);
		expect([table.headers, rowsOf(table)]).toEqual([
			['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'],
			[cells]
		]);
	});

	it('may be a header only', async () => {
		const table = await tableOf('a,b\n');
		expect([table.headers, table.responses, codesAndLines(table)]).toEqual([
			['a', 'b'],
			0,
			[['file.no_responses', undefined]]
		]);
	});

	it('may have 5,000 columns', async () => {
		const headers = Array.from({ length: 5000 }, (_, i) => `Question ${i} of very many`);
		const row = headers.map((_, i) => String(i));
		const outcome = await readTable(
			memoryFile('w.csv', `${headers.join(',')}\n${row.join(',')}\n`)
		);
		if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
		expect([outcome.table.headers, rowsOf(outcome.table)]).toEqual([headers, [row]]);
	});

	it.each([
		['more than 10,000 columns', `${'q,'.repeat(10_001)}q\n1\n`, 'file.too_many_columns'],
		['a line of 60 million characters', 'x'.repeat(60_000_000), 'row.too_long'],
		['no bytes', '', 'file.empty'],
		['blank lines only', '\n\n  \n', 'file.empty'],
		['broken quotes only', '"a"b\n"c"d\n', 'file.no_header'],
		['a PDF', '%PDF-1.7 ...', 'file.pdf']
	])('is refused: %s', async (_, text, code) => {
		const outcome = await readTable(memoryFile('x.csv', text));
		expect(outcome.kind === 'refused' && outcome.issue.code).toBe(code);
	});
});

describe('a file that ends in a line without end', () => {
	it('is refused with the number of that line', async () => {
		const text = `a,b\n1,2\n${'x'.repeat(60_000_000)}`;
		const outcome = await readTable(memoryFile('x.csv', text, 1 << 20));
		expect(outcome.kind === 'refused' && outcome.issue).toEqual({
			code: 'row.too_long',
			severity: 'error',
			line: 3,
			detail: 'a row is longer than 10000000 characters; this is hardly a table of answers',
			values: { limit: 10_000_000 }
		});
	});
});

describe('cancelling', () => {
	it('rejects with the reason that the signal gives', async () => {
		const controller = new AbortController();
		const reading = readTable(memoryFile('x.csv', 'a,b\n1,2\n'.repeat(1000), 10), {
			signal: controller.signal
		});
		controller.abort('changed my mind');
		await expect(reading).rejects.toBe('changed my mind');
	});
});
