import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../tests/captured-io';
import { importFiles } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import type { Cell } from '$lib/notebook/cell';
import { totalDocument, type PartialDocument } from '$lib/notebook/document';
import { proposeCells } from '$lib/notebook/propose';
import { serialiseDocument } from '$lib/notebook/serialise-document';

const workshop = 'data/workshop-google-forms.csv';
const folder = mkdtempSync(join(tmpdir(), 'hagebok-'));

let proposed: readonly Cell[];

beforeAll(async () => {
	const [outcome] = await importFiles([memoryFile('w.csv', readFileSync(workshop, 'utf8'))]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	let next = 0;
	proposed = proposeCells(outcome.survey, () => `c${(next += 1)}`);
});

const sql: Cell = {
	id: 'rader',
	kind: 'sql',
	title: 'Rader',
	folded: false,
	code: 'select unnest(range(1, 26)) as n'
};
const transform: Cell = {
	id: 'omforming',
	kind: 'transform',
	title: null,
	folded: false,
	code: 'return rader.slice(0, 3)'
};

let written = 0;

function save(cells: readonly Cell[], more: Partial<PartialDocument> = {}): string {
	const path = join(folder, `${(written += 1)}.hagebok.json`);
	const created = '2026-03-04T15:12:09+01:00';
	const document = totalDocument({ id: 'n', title: 'Kveld', created, cells: [...cells], ...more });
	writeFileSync(path, serialiseDocument(document));
	return path;
}

async function json(argv: readonly string[]) {
	const { code, out, err } = await capture([...argv, '--json']);
	return { code, err, told: JSON.parse(out) };
}

describe('run of a notebook', () => {
	it('gives what each analysis finds, as the analysis alone does', async () => {
		const { code, told } = await json(['run', save(proposed), workshop]);
		const alone = await json(['run', 'frequency', workshop]);
		expect(code).toBe(0);
		expect(told.notebook).toEqual({ id: 'n', title: 'Kveld', version: 3 });
		expect(told.sources).toEqual(alone.told.sources);
		const found = told.cells.flatMap(({ findings }: { findings: unknown[] }) => findings);
		expect(found.length).toBeGreaterThan(5);
		for (const finding of found) expect(alone.told.findings).toContainEqual(finding);
	});

	it('runs code only when it is told to, and never gives rows away', async () => {
		const path = save([sql, transform, ...proposed]);
		const without = await json(['run', path, workshop]);
		expect(without.told.cells.slice(0, 2)).toMatchObject([
			{ id: 'rader', problem: { code: 'not_allowed' }, findings: [] },
			{ id: 'omforming', problem: { code: 'used_failed', cell: 'rader' } }
		]);
		const { told } = await json(['run', path, workshop, '--allow-code']);
		expect(told.cells[0]).toEqual({
			id: 'rader',
			kind: 'sql',
			title: 'Rader',
			findings: [],
			issues: [],
			unprotected: true,
			rows: 25
		});
		expect(told.cells[1]).toMatchObject({ unprotected: true, rows: 3 });
	});

	it('prints the first rows, marked as not protected, and what could not be run', async () => {
		const path = save([sql, ...proposed]);
		const shown = await capture(['run', path, workshop, '--allow-code', '--locale', 'nb']);
		expect(shown.out).toContain('Rader for dine øyne: de er ikke vernet.');
		expect(shown.out).toMatch(/\n {4}20\n {4}… og 5 rader til\n/);
		const kept = await capture(['run', path, workshop]);
		expect(kept.out.replace(/\s+/g, ' ')).toContain(
			'Run with --allow-code if you trust whoever wrote it.'
		);
	});

	it('takes the population and the smallest group, and nothing else', async () => {
		const path = save(proposed);
		const { told } = await json(['run', path, workshop, '--set', 'population=4000']);
		const [finding] = told.cells.flatMap(({ findings }: { findings: unknown[] }) => findings);
		expect(finding).toMatchObject({ population: 4000 });
		expect(await capture(['run', path, workshop, '--set', 'by=q4'])).toMatchObject({
			code: 2,
			err: expect.stringContaining('population, minBase')
		});
	});

	it('says which questions are missing, by cell, and fails when nothing fits', async () => {
		const [first] = proposed;
		if (first?.kind !== 'analysis') throw new Error('No analysis');
		const path = save([{ ...first, questions: ['finnes ikke'] }]);
		const { code, told } = await json(['run', path, workshop]);
		expect(code).toBe(1);
		expect(told.cells[0]).toMatchObject({ findings: [], missing: ['finnes ikke'] });
	});

	it.each([
		['nothing.hagebok.json', null, 'is not there'],
		['text.hagebok.json', 'Hei', 'no Hagebok notebook'],
		['newer.hagebok.json', '{"format":"hagebok","version":99}', 'later version']
	])('is stopped by %s', async (name, content, words) => {
		const path = join(folder, name);
		if (content !== null) writeFileSync(path, content);
		const { code, err } = await capture(['run', path, workshop]);
		expect(code).toBe(1);
		expect(err).toContain(words);
	});
});

describe('report', () => {
	it('writes one page in the language of the notebook or the one asked for', async () => {
		const path = save([sql, ...proposed], { locale: 'sv' });
		const out = join(folder, 'report.html');
		const done = await capture(['report', path, workshop, '--out', out, '--allow-code']);
		expect(done).toMatchObject({ code: 0, err: '' });
		const page = readFileSync(out, 'utf8');
		expect(page).toContain('lang="sv-SE"');
		expect(page).toContain('<svg ');
		expect(page).toContain('Rader.');
		await capture(['report', path, workshop, '--out', out, '--locale', 'en']);
		expect(readFileSync(out, 'utf8')).toContain('lang="en-GB"');
	});

	it('names what it can write', async () => {
		expect(await capture(['report', save([]), workshop, '--out', 'x.docx'])).toMatchObject({
			code: 2,
			err: expect.stringContaining('.html')
		});
	});
});
