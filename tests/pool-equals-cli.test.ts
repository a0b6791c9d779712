import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withReleased } from '$lib/disclosure/ledger/released';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import type { ExchangeEvent, ExchangeFile } from '$lib/exchange/exchange-file';
import { takeCounts } from '$lib/exchange/take-counts';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { cellSchema, type PoolCell } from '$lib/notebook/cell';
import { countsForOthers } from '$lib/notebook/counts-for-others';
import { commit, startHistory, undo } from '$lib/notebook/history';
import { totalDocument, type NotebookDocument } from '$lib/notebook/document';
import { documentSources } from '$lib/notebook/document-sources';
import { versionOf } from '$lib/notebook/document-version';
import { openDocumentText } from '$lib/notebook/open-document';
import { poolOf } from '$lib/notebook/pool-of';
import { presentSlot, slotsIn } from '$lib/notebook/present-pool';
import { serialiseDocument } from '$lib/notebook/serialise-document';
import { serialiseTemplate, templateOf } from '$lib/notebook/template';
import type { Survey } from '$lib/survey/survey';
import { lightColours } from '$lib/charts/tokens';
import { capture } from './captured-io';

const folder = mkdtempSync(join(tmpdir(), 'hagebok-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gardens = {
	nome: ['1-nome-ideavklaring', '2-nome-produktutvikling', '3-nome-samarbeid'],
	drangedal: ['4-drangedal-ideavklaring', '5-drangedal-produktutvikling', '6-drangedal-samarbeid']
};

async function notebookOf(garden: keyof typeof gardens) {
	const paths = gardens[garden].map((name) => `data/workshops/${name}.csv`);
	const outcome = await importStacked(
		paths.map((path) => memoryFile(basename(path), readFileSync(path, 'utf8')))
	);
	if (outcome.kind !== 'survey') throw new Error('Not stacked');
	const { survey } = outcome;
	const document = totalDocument({
		...{ id: garden, title: garden, created: '2026-03-04T15:12:09+01:00' },
		...{ sources: documentSources(survey), policy: { minBase: 3 } },
		// As the command line is told with --set.
		world: {
			events: gardens[garden].map((name) => ({ name, format: 'workshop' as const, site: garden }))
		}
	});
	return { paths, survey, document };
}

async function countsOf(document: NotebookDocument, survey: Survey) {
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	let given = 0;
	const counted = await countsForOthers({
		...{ document, survey, tabulate: createTabulate(engine, survey) },
		newEventId: () => `00000000-0000-4000-8000-${String((given += 1)).padStart(12, '0')}`
	});
	if (counted.kind !== 'counted') throw new Error(counted.kind);
	return counted;
}

const writtenAs = (text: string, name: string) => ({
	...{ name, size: text.length },
	text: () => Promise.resolve(text)
});

async function poolWith(paths: readonly string[]): Promise<PoolCell> {
	const given = paths.map((path) => writtenAs(readFileSync(path, 'utf8'), basename(path)));
	const taken = await takeCounts(given, []);
	if (taken.kind === 'refused') throw new Error(JSON.stringify(taken.problems));
	return cellSchema.parse({ id: 'c1', kind: 'pool', files: taken.files }) as PoolCell;
}

const written = new Map<string, Promise<string>>();

/** The garden's file, written once. */
function writeOnCommandLine(garden: keyof typeof gardens): Promise<string> {
	const known = written.get(garden) ?? writeAnew(garden);
	written.set(garden, known);
	return known;
}

async function writeAnew(garden: keyof typeof gardens): Promise<string> {
	const out = join(folder, `${garden}.hagebok-counts.json`);
	const { paths } = await notebookOf(garden);
	const sets = [`site=${garden}`, 'format=workshop', 'minBase=3'].flatMap((set) => ['--set', set]);
	const { code, err } = await capture(['export-aggregate', ...paths, '--out', out, ...sets]);
	expect([code, err]).toEqual([0, '']);
	return out;
}

const withoutIds = ({ events, ...others }: ExchangeFile) => ({
	...others,
	checksum: '',
	events: events.map((event: ExchangeEvent) => ({ ...event, id: '' }))
});

describe('counts that a notebook passes on', () => {
	it('are what the command line writes of the same files', async () => {
		const { survey, document } = await notebookOf('nome');
		const { file } = await countsOf(document, survey);
		if (!file) throw new Error('No file');
		const told = JSON.parse(readFileSync(await writeOnCommandLine('nome'), 'utf8'));
		expect(withoutIds(file)).toEqual(withoutIds(told as ExchangeFile));
	});

	it('tell the events by the same ids again, and say nothing new of a few after more have answered', async () => {
		const { survey, document } = await notebookOf('nome');
		const first = await countsOf(document, survey);
		const now = { ...versionOf(document), responses: survey.responses, tables: [...first.tables] };
		const after: NotebookDocument = {
			...document,
			world: { ...document.world, events: [...first.events] },
			released: withReleased(document.released, now)
		};
		const again = await countsOf(after, survey);
		expect(again.file).toEqual(first.file);
		// Another export of the same survey, with two people fewer.
		const fewer: NotebookDocument = {
			...after,
			released: after.released.map((one) => ({
				...one,
				version: 'earlier',
				tables: one.tables.map((table) => ({ ...table, people: table.people - 2 }))
			}))
		};
		const { file, leftOut } = await countsOf(fewer, survey);
		expect(file).toBeNull();
		expect(leftOut).toHaveLength(3);
	});
});

describe('a comparison of files of counts in a notebook', () => {
	it('finds what the command line finds, also after the notebook was saved and opened', async () => {
		const paths = [await writeOnCommandLine('nome'), await writeOnCommandLine('drangedal')];
		const cell = await poolWith(paths);
		const { document } = await notebookOf('nome');
		const opened = openDocumentText(serialiseDocument({ ...document, cells: [cell] }), {
			id: 'n2',
			created: '2026-03-04T15:12:09+01:00'
		});
		if (opened.kind === 'refused') throw new Error(opened.because.code);
		const [held] = opened.document.cells;
		if (held?.kind !== 'pool') throw new Error('No comparison');
		const pooled = poolOf(held, []);
		if (pooled?.kind !== 'pooled') throw new Error('Not pooled');
		const { out } = await capture(['pool', ...paths, '--json']);
		const told = JSON.parse(out) as { readonly slots: unknown; readonly instrument: unknown };
		expect(JSON.parse(JSON.stringify(pooled.slots))).toEqual(told.slots);
		expect(pooled.instrument).toEqual(told.instrument);
	});

	it('shows each number of a question with every event by its name', async () => {
		const cell = await poolWith([
			await writeOnCommandLine('nome'),
			await writeOnCommandLine('drangedal')
		]);
		const pooled = poolOf(cell, []);
		if (pooled?.kind !== 'pooled') throw new Error('Not pooled');
		const surroundings = {
			locale: 'nb',
			palette: lightColours,
			width: 640,
			size: 'page'
		} as const;
		expect(slotsIn(pooled, 'nb').map(({ slot }) => slot)).toContain('satisfaction');
		const shown = presentSlot(pooled, 'satisfaction', surroundings);
		const [presentation] = shown?.measures.flatMap((one) => one.presentation ?? []) ?? [];
		const rows = presentation?.table.rows.map(([name]) => name);
		expect(rows).toContain('1-nome-ideavklaring');
		expect(shown?.measures.map(({ name }) => name)).toContain('Gjennomsnitt');
	});

	it('is refused in a notebook whose numbers were changed by hand', async () => {
		const cell = await poolWith([await writeOnCommandLine('nome')]);
		const [named] = cell.files;
		const [event] = named?.counts.events ?? [];
		const [table] = event?.tables ?? [];
		if (!named || !event || !table) throw new Error('No table');
		const changed = { ...event, tables: [{ ...table, base: table.base - 1 }] };
		const file = { ...named, counts: { ...named.counts, events: [changed] } };
		expect(cellSchema.safeParse({ ...cell, files: [file] }).success).toBe(false);
	});

	it('takes all files or none, and one undo takes them back', async () => {
		const paths = [await writeOnCommandLine('nome'), await writeOnCommandLine('drangedal')];
		const broken = join(folder, 'broken.hagebok-counts.json');
		writeFileSync(broken, readFileSync(paths[1] ?? '', 'utf8').replace('"n": 3', '"n": 4'));
		const { files: held } = await poolWith([paths[0] ?? '']);
		const given = [paths[1] ?? '', broken, paths[0] ?? ''].map((path) =>
			writtenAs(readFileSync(path, 'utf8'), basename(path))
		);
		expect(await takeCounts(given.slice(0, 2), held)).toMatchObject({
			kind: 'refused',
			problems: [{ file: 'broken.hagebok-counts.json', problem: { code: 'checksum' } }]
		});
		expect(await takeCounts(given.slice(2), held)).toMatchObject({
			kind: 'refused',
			problems: [{ problem: { code: 'same_event' } }, {}, {}]
		});
		const { document } = await notebookOf('nome');
		const before = startHistory(document);
		const cell = await poolWith(paths);
		const after = commit(before, { op: 'add-cell', cell, at: 0 });
		expect(after.document.cells).toEqual([cell]);
		expect(undo(after).document).toEqual(document);
	});

	it('leaves its counts behind when the notebook becomes a template', async () => {
		const cell = await poolWith([await writeOnCommandLine('nome')]);
		const { survey, document } = await notebookOf('nome');
		const text = serialiseTemplate(templateOf({ ...document, cells: [cell] }, survey));
		expect(text).toContain('"kind": "pool"');
		expect(text).not.toContain('hagebok-counts');
	});
});
