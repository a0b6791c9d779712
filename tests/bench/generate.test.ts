import { memoryFile } from '$lib/import/memory-file';
import { readTable } from '$lib/import/text/read-table';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateCsv, writeCsv } from './generate';

const csvOf = (rows: number, seed: number): string => [...generateCsv(rows, seed)].join('');

test('the same seed gives the same bytes, on disk as in memory, and another seed gives others', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'hagebok-'));
	try {
		const path = join(folder, 'survey.csv');
		await writeCsv(path, 2000, 7);
		const hash = (content: string | Uint8Array): string =>
			createHash('sha256').update(content).digest('hex');
		expect(hash(await readFile(path))).toBe(hash(csvOf(2000, 7)));
		expect(hash(csvOf(2000, 8))).not.toBe(hash(csvOf(2000, 7)));
	} finally {
		await rm(folder, { recursive: true });
	}
});

test('the generated file reads back as the survey asked for, with nothing to complain about', async () => {
	const read = await readTable(memoryFile('survey.csv', csvOf(500, 7)));
	if (read.kind === 'refused') throw new Error(read.issue.detail);
	const { table } = read;
	expect([table.responses, table.headers.length, table.issues]).toEqual([500, 19, []]);
	expect(table.source.rows).toEqual({
		header: 1,
		responses: 500,
		incomplete: 0,
		blank: 0,
		rejected: 0
	});
	expect(table.columns[0]?.entries.slice(1)).toHaveLength(500);
	expect(new Set(table.columns[5]?.entries)).toEqual(
		new Set([
			'',
			'Svært misfornøyd',
			'Misfornøyd',
			'Verken fornøyd eller misfornøyd',
			'Fornøyd',
			'Svært fornøyd'
		])
	);
});
