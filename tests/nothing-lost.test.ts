import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { openTables } from '$lib/import/open-tables';
import type { Table } from '$lib/import/table';
import { cellSeparator } from '$lib/survey/column';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';

/** Issues that say that the cells of a column are not kept as they stand in the file. */
const rewritten = /^column\.(?:personal|veiled|.*_coarsened)$/;

/** The survey's cells by file column, made of codebook and codes alone; null where an issue or a role says why not. */
function cellsOf(survey: Survey): Map<number, string[]> {
	const named = new Set(
		survey.issues.filter(({ code }) => rewritten.test(code)).map(({ column }) => column)
	);
	const cells = new Map<number, string[]>();
	for (const question of survey.questions) {
		const column = survey.columns.find(({ id }) => id === question.id);
		if (!column || question.role === 'timestamp' || isPersonalRole(question.role)) continue;
		const parts = Array.from(column.codes, (code) => {
			const entry = column.entries[code] ?? '';
			return entry === '' ? question.columns.map(() => '') : entry.split(cellSeparator);
		});
		question.columns.forEach((position, i) => {
			if (!named.has(position))
				cells.set(
					position,
					parts.map((part) => part[i] ?? '')
				);
		});
	}
	return cells;
}

function columnCells({ columns }: Table, position: number): string[] {
	const column = columns[position];
	return Array.from(column?.codes ?? [], (code) => column?.entries[code] ?? '');
}

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());

const samples = filesIn('data').filter((path) => /\.csv$/.test(path) && !/population/.test(path));
const fixtures = filesIn('tests/fixtures').filter((path) => path.includes('/raw/'));

describe.each([...samples, ...fixtures].map((path) => relative('.', path)))('%s', (path) => {
	it('gives back the cells of every kept column to the letter', async () => {
		const file = () => memoryFile(path, readFileSync(path));
		const opened = await openTables(file(), {});
		const outcome = await importStacked([file()], { choices: { unfinished: true } });
		const [table, ...more] = opened.kind === 'tables' ? opened.tables : [];
		// Several tables in one file are stacked, and one that is refused holds no cells.
		if (!table || more.length > 0 || outcome.kind !== 'survey') return;
		const cells = cellsOf(outcome.survey);
		for (const [position, own] of cells) expect(own).toEqual(columnCells(table, position));
		expect(table.source.rows.responses).toBe(outcome.survey.responses);
	});
});

const word = fc.string({
	unit: fc.constantFrom(...'abcæøå ;,"-'),
	minLength: 1,
	maxLength: 8
});
const filled = word.map((text) => `k${text}k`);
const row = (width: number) =>
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.array(filled, { minLength: width, maxLength: width })
		},
		{ weight: 1, arbitrary: fc.constant<string[]>([]) },
		{ weight: 1, arbitrary: fc.array(filled, { minLength: width + 1, maxLength: width + 2 }) },
		{ weight: 1, arbitrary: fc.array(filled, { minLength: 1, maxLength: width - 1 }) }
	);

const form = fc.integer({ min: 3, max: 6 }).chain((width) =>
	fc.record({
		width: fc.constant(width),
		rows: fc.array(row(width), { minLength: 1, maxLength: 30 }),
		delimiter: fc.constantFrom(',', ';', '\t'),
		quotes: fc.boolean()
	})
);

it('accounts for every row of a file, and tells each one it leaves out', async () => {
	await fc.assert(
		fc.asyncProperty(form, async ({ width, rows, delimiter, quotes }) => {
			const headers = Array.from({ length: width }, (_, i) => `Spørsmål ${i + 1}`);
			// Two whole rows show how wide the table is, whatever the rest does.
			const whole = headers.map((_, i) => `svar ${i}`);
			const all = [headers, whole, whole, ...rows];
			const text = Papa.unparse(all, { delimiter, newline: '\n', quotes });
			const outcome = await importStacked([memoryFile('svar.csv', `${text}\n`)]);
			if (outcome.kind !== 'survey') throw new Error(outcome.kind);
			const { survey } = outcome;
			const counted = survey.sources[0]?.rows;
			const blank = rows.filter(({ length }) => length === 0).length;
			const odd = rows.filter(({ length }) => length > 0 && length !== width).length;
			expect(counted).toEqual({
				header: 1,
				responses: all.length - 1 - blank - odd,
				incomplete: 0,
				blank,
				rejected: odd
			});
			const told = survey.issues.filter(({ code }) => code === 'row.short' || code === 'row.long');
			expect(told.length).toBe(odd);
		}),
		{ numRuns: 200 }
	);
});
