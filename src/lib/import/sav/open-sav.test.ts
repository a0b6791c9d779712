import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryFile } from '../memory-file';
import type { Table } from '../table';
import { openSav } from './open-sav';

const fixtures = join(import.meta.dirname, '../../../../tests/fixtures/spss');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)));

async function tableOf(bytes: Uint8Array, pieceSize?: number): Promise<Table> {
	const outcome = await openSav(memoryFile('svar.sav', bytes, pieceSize), {});
	if (outcome.kind !== 'tables') throw new Error(outcome.issue.detail);
	const [table] = outcome.tables;
	if (!table) throw new Error('No table');
	return table;
}

function cellsOf(table: Table, header: string): string[] {
	const column = table.columns[table.headers.indexOf(header)];
	return Array.from(column?.codes ?? [], (code) => column?.entries[code] ?? '');
}

const declaredOf = (table: Table, header: string) =>
	table.declared?.[table.headers.indexOf(header)] ?? null;

const nasty = () => tableOf(bytesOf('nasty-big-endian/raw/naering.sav'));

describe('cells', () => {
	it('are the same from bytecode and from zlib compression', async () => {
		const plain = await tableOf(bytesOf('bytecode/raw/veiledning.sav'));
		const zipped = await tableOf(bytesOf('zlib/raw/veiledning.zsav'));
		expect(zipped.columns).toEqual(plain.columns);
		expect(zipped.declared).toEqual(plain.declared);
	});

	it('are the same however the file arrives', async () => {
		const bytes = bytesOf('bytecode/raw/veiledning.sav');
		const inPieces = await tableOf(bytes, 7);
		expect(inPieces.columns).toEqual((await tableOf(bytes)).columns);
	});

	it('are numbers in their shortest form, and dates and times as ISO text', async () => {
		const table = await tableOf(bytesOf('bytecode/raw/veiledning.sav'));
		expect(cellsOf(table, 'omsetning').slice(0, 5)).toEqual(['1.2', '15.5', '0', '', '0.85']);
		expect(cellsOf(table, 'innsendt')[1]).toBe('2026-03-04T09:40:12');
		expect(cellsOf(table, 'oppstart')[7]).toBe('2024-02-29');
		expect(cellsOf(await nasty(), 'KL').slice(0, 2)).toEqual(['13:00:00', '09:30:00']);
	});

	it('hold a text of more than 255 bytes whole', async () => {
		const [first] = cellsOf(await nasty(), 'Q6');
		expect(first).toBe('Vi fikk god hjelp, men skjemaet var for langt. '.repeat(12).trim());
	});

	it('keep the letters of a file that names only a code page', async () => {
		const table = await nasty();
		expect([table.source.encoding, cellsOf(table, 'Q6')[5]]).toEqual([
			'windows-1252',
			'Æ, ø og å – «sitat»'
		]);
	});
});

describe('the dictionary', () => {
	it('tells declared missing values by their wording, and those without words as not answered', async () => {
		const table = await nasty();
		expect(declaredOf(table, 'Q1')?.values).toEqual([
			{ cell: '1', label: 'Ja', missing: null },
			{ cell: '2', label: 'Nei', missing: null },
			{ cell: '8', label: 'Vet ikke', missing: 'dont_know' },
			{ cell: '9', label: 'Ønsker ikke å svare', missing: 'prefer_not' }
		]);
	});

	it('finds the values inside a missing range, open to below, that occur', async () => {
		const table = await nasty();
		expect(declaredOf(table, 'Q4')?.values).toEqual([
			{ cell: '-1', label: 'Ikke aktuelt', missing: 'not_applicable' },
			{ cell: '999', label: 'Ubesvart', missing: 'not_answered' },
			{ cell: '-5', label: '-5', missing: 'not_answered' }
		]);
	});

	it('says which columns tick options of one question, and which value ticks', async () => {
		expect(declaredOf(await nasty(), 'Q3_2')?.option).toEqual({
			set: 'Q3',
			question: 'Hva trenger bedriften hjelp til?',
			label: 'Finansiering',
			ticked: '1'
		});
	});

	it('says which variable weighs the responses', async () => {
		const table = await nasty();
		expect(
			table.declared?.flatMap((one, i) => (one?.role ? [table.headers[i], one.role] : []))
		).toEqual(['VEKT', 'weight']);
	});
});

describe('a file that says less than the truth', () => {
	it('is told to hold fewer responses than it promises', async () => {
		const { issues } = await nasty();
		expect(issues.map(({ code, values }) => [code, values])).toEqual([
			['file.case_count', { told: 11, read: 10 }]
		]);
	});

	it('is refused when its compressed data would fill the memory', async () => {
		const bytes = bytesOf('zlib/raw/veiledning.zsav');
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		// The last block's size before compression stands 8 bytes from the end.
		view.setInt32(bytes.length - 8, 60 * 1024 * 1024, true);
		view.setInt32(bytes.length - 8 - 24, 60 * 1024 * 1024, true);
		const outcome = await openSav(memoryFile('bombe.zsav', bytes), {});
		expect(outcome.kind === 'refused' && outcome.issue.detail).toMatch(/would grow to \d{9} bytes/);
	});

	it('is refused when a block holds more than it says', async () => {
		const bytes = bytesOf('zlib/raw/veiledning.zsav');
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		view.setInt32(bytes.length - 8, 4, true);
		const outcome = await openSav(memoryFile('bombe.zsav', bytes), {});
		expect(outcome.kind === 'refused' && outcome.issue.detail).toMatch(/longer than it says/);
	});

	it('stops reading when it is cancelled', async () => {
		const signal = AbortSignal.abort(new Error('cancelled'));
		const file = memoryFile('svar.sav', bytesOf('bytecode/raw/veiledning.sav'));
		await expect(openSav(file, { signal })).rejects.toThrow('cancelled');
	});
});
