import { expect, it } from 'vitest';
import { memoryFile } from './memory-file';
import { readTable } from './text/read-table';
import { stackTables } from './stack';
import type { Table } from './table';

async function tableOf(name: string, text: string): Promise<Table> {
	const outcome = await readTable(memoryFile(name, text));
	if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
	return outcome.table;
}

it('puts files with the same questions below one another, whatever the order of their columns', async () => {
	const nome = await tableOf('nome.csv', 'Kurs,Sted\nJa,Nome\nNei,Nome\n');
	const bø = await tableOf('bø.csv', 'STED ;kurs\nBø;Kanskje\nBø;Ja\nBø;\n');
	expect(stackTables([nome, bø])).toEqual({
		kind: 'stacked',
		table: {
			...nome,
			columns: [
				{
					entries: ['', 'Ja', 'Nei', 'Kanskje'],
					counts: [1, 2, 1, 1],
					codes: Uint8Array.of(1, 2, 3, 1, 0)
				},
				{ entries: ['', 'Nome', 'Bø'], counts: [0, 2, 3], codes: Uint8Array.of(1, 1, 2, 2, 2) }
			],
			responses: 5,
			sources: [nome.source, bø.source],
			rowSources: Uint8Array.of(0, 0, 1, 1, 1)
		}
	});
});

it('is the table itself for one file', async () => {
	const table = await tableOf('a.csv', 'Kurs,Sted\nJa,Nome\n');
	expect(stackTables([table])).toEqual({
		kind: 'stacked',
		table: { ...table, sources: [table.source], rowSources: null }
	});
});

it('keeps questions with the same text apart by their order', async () => {
	const first = await tableOf('a.csv', 'Q,Q\n1,2\n');
	const second = await tableOf('b.csv', 'Q,Q\n3,4\n');
	const outcome = stackTables([first, second]);
	expect(outcome.kind === 'stacked' && outcome.table.columns.map((c) => c.entries)).toEqual([
		['', '1', '3'],
		['', '2', '4']
	]);
});

it('loses no column to a text that ends like a numbered one', async () => {
	const first = await tableOf('a.csv', 'Q,Q,Q#2\n1,2,3\n');
	const second = await tableOf('b.csv', 'Q,Q,Q#2\n4,5,6\n');
	const outcome = stackTables([first, second]);
	expect(outcome.kind === 'stacked' && outcome.table.columns.map((c) => c.entries)).toEqual([
		['', '1', '4'],
		['', '2', '5'],
		['', '3', '6']
	]);
});

it('says what differs when questions do not match', async () => {
	const first = await tableOf('a.csv', 'Kurs,Sted,Alder\nJa,Nome,4\n');
	const same = await tableOf('b.csv', 'Kurs,Sted,Alder\nJa,Bø,4\n');
	const other = await tableOf('c.csv', 'Kurs,Sted ,Kjønn\nJa,Bø,k\n');
	expect(stackTables([first, same, other])).toEqual({
		kind: 'mismatch',
		differences: [{ file: 'c.csv', onlyHere: ['Kjønn'], missing: ['Alder'] }]
	});
});

it('keeps each file’s issues under its name', async () => {
	const first = await tableOf('a.csv', 'Q,R\n1,2\n3,4\n5\n');
	const second = await tableOf('b.csv', 'Q,R\n1,2\n3,4\n');
	const outcome = stackTables([first, second]);
	expect(outcome.kind === 'stacked' && outcome.table.issues.map((i) => [i.file, i.code])).toEqual([
		['a.csv', 'row.short']
	]);
});

it('stacks a file with a reworded question when a person said that it is the same', async () => {
	const spring = await tableOf('vår.csv', 'Kurs,Sted\nJa,Nome\n');
	const autumn = await tableOf('høst.csv', 'Hvor?,Kurs\nBø,Nei\n');
	expect(stackTables([spring, autumn]).kind).toBe('mismatch');
	for (const same of [
		{ key: 'sted', as: 'hvor?' },
		{ key: 'hvor?', as: 'sted' }
	]) {
		const outcome = stackTables([spring, autumn], [same]);
		expect(outcome.kind === 'stacked' && outcome.table.columns.map((c) => c.entries)).toEqual([
			['', 'Ja', 'Nei'],
			['', 'Nome', 'Bø']
		]);
	}
});
