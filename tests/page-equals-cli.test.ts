import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { databases, type Opened } from '$lib/engine/duckdb-fixtures';
import type { Engine } from '$lib/engine/engine';
import type { RowQuerying } from '$lib/engine/row-query';
import { importFiles } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { nameSourceQuestion } from '$lib/import/words';
import type { Cell } from '$lib/notebook/cell';
import { totalDocument } from '$lib/notebook/document';
import { documentSources } from '$lib/notebook/document-sources';
import { proposeCells } from '$lib/notebook/propose';
import { releaseChart } from '$lib/notebook/release-chart';
import { runNotebook } from '$lib/notebook/run-notebook';
import { serialiseDocument } from '$lib/notebook/serialise-document';
import { reportHtml } from '$lib/report/html';
import { capture, sandboxInThisThread } from './captured-io';

/** What the page answers SQL with. */
let wasm: Opened<Engine & RowQuerying>;

beforeAll(async () => {
	const opener = databases.find(({ name }) => name === 'duckdb-wasm');
	if (!opener) throw new Error('No DuckDB-Wasm');
	wasm = await opener.open();
});
afterAll(() => wasm.engine.close());

const folder = mkdtempSync(join(tmpdir(), 'hagebok-'));
const samples = ['data', 'data/workshops'].flatMap((where) =>
	readdirSync(where)
		.filter((name) => name.endsWith('.csv') && !name.includes('population'))
		.map((name) => join(where, name))
);

const others: Cell[] = [
	{ id: 'a', kind: 'section', title: 'Svarene', folded: false },
	{ id: 'b', kind: 'text', title: null, folded: false, text: '## Om\n\nSe *alle* [svar](#c1).' },
	{
		id: 'rader',
		kind: 'sql',
		title: null,
		folded: false,
		code: 'select count(*) as n, max(response) as siste from answers where response > 1'
	},
	{
		id: 'dobbelt',
		kind: 'transform',
		title: null,
		folded: false,
		code: 'return rader.derive({ to: (d) => d.n * 2 })'
	},
	{
		id: 'tegnet',
		kind: 'chart',
		title: null,
		folded: false,
		of: 'c1',
		spec: '{"mark": "bar", "encoding": {"x": {"field": "n"}, "y": {"field": "question"}}}'
	},
	{
		id: 'radtegning',
		kind: 'chart',
		title: null,
		folded: false,
		of: 'rader',
		spec: '{"mark": "bar", "encoding": {"x": {"field": "n"}}}'
	}
];

it.each(samples)('tells the same of %s on the page and on the command line', async (path) => {
	const [outcome] = await importFiles([memoryFile(basename(path), readFileSync(path))]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	const survey = nameSourceQuestion(outcome.survey, 'nb');
	let next = 0;
	const document = totalDocument({
		id: 'n',
		title: 'Kveld',
		created: '2026-03-04T15:12:09+01:00',
		locale: 'nb',
		sources: documentSources(survey),
		cells: [...others, ...proposeCells(survey, () => `c${(next += 1)}`)]
	});
	const { responses, columns } = survey;
	const arrays = createArrayEngine();
	for (const engine of [arrays, wasm.engine])
		await engine.load({ responses, columns, numbers: [] });
	const run = await runNotebook({
		document,
		survey,
		engine: arrays,
		rows: wasm.engine,
		sandbox: sandboxInThisThread(),
		isAllowed: () => true
	});

	const notebook = join(folder, `${basename(path)}.hagebok.json`);
	const out = join(folder, `${basename(path)}.html`);
	writeFileSync(notebook, serialiseDocument(document));
	const told = await capture(['run', notebook, path, '--allow-code', '--json']);
	expect(told.err).toBe('');
	const cells: {
		id: string;
		findings: { sentence: string }[];
		rows?: number;
		unprotected?: true;
	}[] = JSON.parse(told.out).cells;
	for (const { id, findings, rows } of cells) {
		const result = run.released.results.find(({ cell }) => cell === id);
		expect(findings).toMatchObject(JSON.parse(JSON.stringify(result?.findings ?? [])));
		const here = run.outcomes.get(id);
		expect(rows).toBe(here?.kind === 'rows' ? here.table.length : undefined);
	}
	expect(cells.find(({ id }) => id === 'dobbelt')?.rows).toBe(1);
	for (const cell of document.cells) {
		if (cell.kind !== 'chart') continue;
		const { kind } = releaseChart(cell, { document, survey, released: run.released });
		expect(kind).toBe(cell.id === 'tegnet' ? 'released' : 'unprotected');
		expect(cells.find(({ id }) => id === cell.id)?.unprotected).toBe(
			kind === 'unprotected' ? true : undefined
		);
	}

	await capture(['report', notebook, path, '--out', out, '--allow-code']);
	expect(readFileSync(out, 'utf8')).toBe(
		await reportHtml({ document, survey, ...run, locale: 'nb' })
	);
});
