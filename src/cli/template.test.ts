import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { instrumentNames } from '$lib/instruments/instrument';
import { instrumentOf } from '$lib/instruments/instruments';
import { instrumentTemplate } from '$lib/notebook/instrument-template';
import { serialiseTemplate } from '$lib/notebook/template';
import { capture } from '../../tests/captured-io';

const folder = mkdtempSync(join(tmpdir(), 'hagebok-'));

interface Told {
	readonly cells: readonly {
		readonly kind: string;
		readonly findings: readonly { readonly kind: string }[];
		readonly missing?: readonly string[];
	}[];
}

async function run(...argv: readonly string[]): Promise<Told & { readonly code: number }> {
	const { code, out } = await capture(['run', ...argv, '--json']);
	return { code, ...JSON.parse(out) };
}

const kindsOf = ({ cells }: Told): string[] =>
	cells.flatMap(({ findings }) => findings.map(({ kind }) => kind));

it('every questionnaire has a template that is listed, and each runs on files', async () => {
	const { out } = await capture(['list', 'templates', '--locale', 'nb']);
	for (const name of instrumentNames) {
		expect(out).toContain(`template:${name}`);
		expect(out).toContain(instrumentOf(name).title.nb);
	}
});

it('a template decides, counts and leaves room for the report', async () => {
	const told = await run('template:process', 'data/prosess-slutt.csv', '--locale', 'nb');
	expect(told.code).toBe(0);
	expect(kindsOf(told)).toEqual(expect.arrayContaining(['verdict', 'indicators', 'distribution']));
	expect(told.cells.flatMap(({ missing = [] }) => missing)).toEqual([]);
});

it('a template in bokmål finds the questions of Swedish files, also when it was saved as a file', async () => {
	const swedish = 'data/berattelser.csv';
	const shipped = await run('template:appreciative-inquiry', swedish, '--locale', 'nb');
	const path = join(folder, 'mal.hagebok.json');
	const needed = { id: 'template', created: '1970-01-01T00:00:00Z' };
	const template = instrumentTemplate(instrumentOf('appreciative-inquiry'), 'nb', needed);
	writeFileSync(path, serialiseTemplate(template));
	const saved = await run(path, swedish, '--locale', 'nb');
	for (const told of [shipped, saved]) {
		expect(told.code).toBe(0);
		expect(told.cells.flatMap(({ missing = [] }) => missing)).toEqual([]);
		expect(kindsOf(told).filter((kind) => kind === 'themes')).toHaveLength(4);
		expect(kindsOf(told).filter((kind) => kind === 'answers')).toHaveLength(4);
	}
});

it('a template of another questionnaire says what the files do not ask', async () => {
	const { cells } = await run('template:readiness', 'data/prosess-slutt.csv', '--locale', 'nb');
	expect(cells.flatMap(({ missing = [] }) => missing)).toContain(
		'vil dere melde dere inn hvis nettverket blir opprettet?'
	);
});

it('a template is written as one page, with what to talk about', async () => {
	const out = join(folder, 'page.html');
	const argv = ['report', 'template:process', 'data/prosess-slutt.csv', '--locale', 'sv'];
	expect(await capture([...argv, '--out', out])).toMatchObject({ code: 0 });
	const page = readFileSync(out, 'utf8');
	expect(page).toContain('Att prata om');
	expect(page).toContain('Vad hade hänt utan processen?');
});

it('a template that there is not is told, with those that there are', async () => {
	expect(await capture(['run', 'template:mood', 'data/prosess-slutt.csv'])).toMatchObject({
		code: 2,
		err: expect.stringContaining('template:workshop, template:process')
	});
});
