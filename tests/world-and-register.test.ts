import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cell } from '$lib/notebook/cell';
import { totalDocument } from '$lib/notebook/document';
import { serialiseDocument } from '$lib/notebook/serialise-document';
import { capture } from './captured-io';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

const data = (name: string) => new URL(`../data/${name}`, import.meta.url).pathname;
let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hagebok-world-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, text);
	return path;
}

const answers = data('netvaerk-skive.csv');
const population = data('netvaerk-skive-population.csv');

interface Told {
	readonly kind: string;
	readonly rule?: string;
	readonly verdict?: string;
	readonly ground?: string | null;
	readonly n?: number;
	readonly subject?: { readonly label: string } | null;
	readonly sentence: string;
}

interface Rows {
	readonly by?: string | null;
	readonly rows?: readonly {
		readonly name: string;
		readonly cells: readonly { value: number | null }[];
	}[];
}

const findingsIn = (out: string): Told[] => (JSON.parse(out) as { findings: Told[] }).findings;

describe('readiness on the command line', () => {
	it('tells of each village whether it can have a network, and of villages together', async () => {
		const run = ['run', 'network-readiness', answers, '--population', population, '--json'];
		const { code, out, err } = await capture(run);
		expect([code, err]).toEqual([0, '']);
		const verdicts = findingsIn(out).filter(({ kind }) => kind === 'verdict');
		expect(verdicts.map(({ subject, verdict }) => [subject?.label, verdict])).toEqual([
			['Durup', 'no_go'],
			['Glyngøre', 'no_go'],
			['Rødding', 'no_go'],
			['Durup + Glyngøre', 'info_meeting'],
			['Durup + Rødding', 'info_meeting'],
			['Glyngøre + Rødding', 'info_meeting'],
			['Durup + Glyngøre + Rødding', 'info_meeting']
		]);
		// All of them are the sixty firms of which thirty-three answered: one more who is sure, and they start.
		const [all] = verdicts.slice(-1);
		expect(all?.sentence).toContain('With 1 more');
		expect(all?.n).toBe(33);
		// R: p <- c(rep(.8, 9), rep(.4, 10), rep(.1, 6)); the convolution of all, from 12 on.
		const { findings } = JSON.parse(out) as { findings: Rows[] };
		const chances = findings
			.filter(({ by }) => by === null)
			.flatMap(({ rows = [] }) => rows.filter(({ name }) => name === 'members_chance'));
		expect(chances).toHaveLength(1);
		expect(chances[0]?.cells[0]?.value).toBeCloseTo(0.55686494109806262, 13);
	});

	it('is in words, in the language asked for', async () => {
		const run = ['run', 'network-readiness', answers, '--population', population];
		const { code, out } = await capture([...run, '--locale', 'da']);
		expect(code).toBe(0);
		expect(out).toContain('Kritisk masse');
	});

	it('says what cannot be said without a list of villages', async () => {
		const { out } = await capture(['run', 'network-readiness', answers, '--json']);
		const verdicts = findingsIn(out).filter(({ kind, n }) => kind === 'verdict' && n);
		expect(new Set(verdicts.map(({ ground }) => ground))).toEqual(new Set(['no_population']));
		expect(out).toContain('readiness.no_population');
	});

	it('stops at a table with a fault in it, and says each', async () => {
		const bad = await file('bad.csv', 'Landsby;Virksomheder\nDurup;mange\nSelde\n');
		const { code, err, out } = await capture([
			...['run', 'network-readiness', answers, '--population', bad, '--locale', 'nb']
		]);
		expect([code, out]).toEqual([1, '']);
		const lines = err.trim().split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toContain('bad.csv');
		expect(lines[0]).toContain('2');
		expect(lines[0]).toContain('«mange»');
	});

	it.each([
		['{', 'JSON'],
		['{"sites": [{"name": "Durup", "kind": "planet"}]}', 'sites[0].kind'],
		['{"people": []}', 'JSON']
	])('stops at a world that is none: %s', async (text, place) => {
		const world = await file('world.json', text);
		const { code, err } = await capture(['run', 'network-readiness', answers, '--world', world]);
		expect(code).toBe(1);
		expect(err).toContain(place);
	});

	it.each([
		[['inspect', answers, '--population', population]],
		[['codebook', answers, '--out', 'x.csv', '--world', 'w.json']]
	])('takes no table where none is used: %j', async (argv) => {
		expect(await capture(argv)).toMatchObject({ code: 2 });
	});
});

describe('activity on the command line', () => {
	it('is judged by each rule for each network', async () => {
		const log = await file(
			'log.csv',
			'Netværk;Dato;Type;Fælles\nDurup;10.03.2015;Arrangement;\nDurup;01.10.2015;Arrangement;ja\n' +
				'Durup;05.04.2016;Arrangement;\nDurup;20.09.2016;Arrangement;ja\n'
		);
		const run = ['run', 'activity-compliance', answers, '--activities', log, '--json'];
		const days = ['--set', 'from=2015-01-01', '--set', 'to=2016-12-31'];
		const { code, out } = await capture([...run, ...days]);
		expect(code).toBe(0);
		const verdicts = findingsIn(out).filter(({ kind }) => kind === 'verdict');
		expect(verdicts.map(({ rule, verdict }) => [rule, verdict])).toEqual([
			['activity.yearly', 'falls_short'],
			['activity.period', 'complies'],
			['activity.newsletters', 'falls_short'],
			['activity.meetings', 'falls_short']
		]);
		for (const { sentence } of verdicts) expect(sentence).toContain('Durup');
		expect(await capture([...run, '--set', 'from=2015'])).toMatchObject({ code: 2 });
		expect(await capture(run)).toMatchObject({ code: 1 });
	});
});

describe('what is planned, on the command line', () => {
	it('is judged, and what is odd about it is told: an overlap, a gate that was skipped', async () => {
		const world = await file(
			'plan.json',
			JSON.stringify({
				periods: [
					{ phase: 'prestudy', from: '2026-01-01', to: '2026-04-30' },
					{ phase: 'preproject', from: '2026-04-15', to: '2027-01-31' }
				],
				checks: [{ phase: 'prestudy', text: 'Behovet er kartlagt' }],
				decisions: [
					{ date: '2026-05-01', site: null, gate: 'membership', verdict: 'Ja', outcome: 'go' }
				]
			})
		);
		const run = ['run', 'project-phases', answers, '--world', world];
		const { code, out } = await capture([...run, '--json']);
		expect(code).toBe(0);
		const verdicts = findingsIn(out).filter(({ kind }) => kind === 'verdict');
		expect(verdicts.map(({ rule, verdict }) => [rule, verdict])).toEqual([
			['phases.prestudy', 'shorter'],
			['phases.prestudy_gate', 'gate_waits'],
			['phases.preproject', 'within_norm'],
			['phases.preproject_gate', 'none'],
			['phases.total', 'within_norm']
		]);
		expect(out).toContain('world.periods_overlap');
		expect(out).toContain('world.gate_skipped');
		const nothing = await capture(['run', 'project-phases', answers]);
		expect(nothing).toMatchObject({ code: 1 });
	});

	it('has goals that are told beside their indicators', async () => {
		const world = await file(
			'goals.json',
			JSON.stringify({
				periods: [{ phase: 'prestudy', from: '2026-01-01', to: '2026-06-30' }],
				goals: ['Ferdig i tide'],
				supports: [{ goal: 'Ferdig i tide', indicators: ['prestudy_months'] }]
			})
		);
		const { out } = await capture(['run', 'project-phases', answers, '--world', world, '--json']);
		const told = findingsIn(out).filter(({ kind }) => kind === 'indicators');
		expect(told.map(({ sentence }) => sentence).join(' ')).toContain('Ferdig i tide');
	});
});

describe('a notebook', () => {
	const readiness = (id: string): Cell => ({
		id,
		kind: 'analysis',
		analysis: 'network-readiness',
		questions: [],
		chart: 'auto',
		by: null,
		title: null,
		folded: false
	});
	const notebook = (cells: readonly string[]) =>
		file(
			'start.hagebok.json',
			serialiseDocument(
				totalDocument({
					...{ id: 'n', title: 'Start', created: '2026-03-04T15:12:09+01:00' },
					cells: cells.map(readiness)
				})
			)
		);
	interface Cells {
		readonly cells: readonly { readonly findings: readonly Told[] }[];
	}

	it('is told of the villages when it is run, and tells all that the analysis does', async () => {
		const argv = ['run', await notebook(['a']), answers, '--population', population, '--json'];
		const { code, out, err } = await capture(argv);
		expect([code, err]).toEqual([0, '']);
		const [first] = (JSON.parse(out) as Cells).cells;
		const alone = await capture([
			...['run', 'network-readiness', answers, '--population', population, '--json']
		]);
		const told = (findings: readonly Told[]) =>
			findings.map(({ kind, verdict, subject, sentence }) => [kind, verdict, subject, sentence]);
		expect(told(first?.findings ?? [])).toEqual(told(findingsIn(alone.out)));
	});

	it('says what is odd about the tables together', async () => {
		const log = await file('odd.csv', 'Netværk;Dato;Type\nSelde;01.02.2026;Arrangement\n');
		const tables = ['--population', population, '--activities', log];
		const { code, err } = await capture(['run', await notebook(['a']), answers, ...tables]);
		expect(code).toBe(0);
		expect(err).toContain('Selde');
	});

	it('is not run on tables with a fault in them', async () => {
		const bad = await file('bad.csv', 'Landsby;Virksomheder\nDurup;mange\n');
		const run = ['run', await notebook(['a']), answers, '--population', bad];
		expect(await capture(run)).toMatchObject({ code: 1, out: '' });
	});
});

const named = [
	'Bedrift;Kontakt;Forventning;Tilbyr;Trenger;Samtykke;Historie',
	'Ost AS;Kari;Vekst;Lokaler|Transport;Regnskap;Ja;Vi solgte til Oslo',
	'Tall AS;Ola;Som før;Regnskap;Lokaler;x;Vi vant en pris',
	'Tre AS;Åse;;;Transport;nei;Vi brant ned',
	'Stein AS;Per;;;;JA;'
].join('\n');

describe('a register with names', () => {
	it('gives a card for each firm, and tells the stories of those who said yes alone', async () => {
		const { code, out, err } = await capture([
			'register',
			await file('navn.csv', named),
			'--locale',
			'nb'
		]);
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain('Kan få det av: Regnskap (Tall AS)');
		expect(out).toContain('Historie: Vi solgte til Oslo');
		expect(out).not.toContain('Vi vant en pris');
		expect(out).not.toContain('Vi brant ned');
		expect(out).not.toContain('Kari');
		expect(out).toContain('1 av 4');
	});

	it.each(['nb', 'nn', 'da', 'sv', 'en'])('has words in %s', async (locale) => {
		const { out } = await capture(['register', await file('navn.csv', named), '--locale', locale]);
		expect(out).toContain('Ost AS');
		expect(out).not.toContain('{');
	});

	it('without names is none', async () => {
		const path = await file('tom.csv', 'Kommentar\nHei');
		const { code, err } = await capture(['register', path, '--locale', 'sv']);
		expect(code).toBe(1);
		expect(err).toContain('tom.csv');
	});

	it('is known to nothing that knows of a survey, an engine, a notebook or a store', async () => {
		const room = new URL('../src/lib/import/register/', import.meta.url);
		for (const name of await readdir(room)) {
			const code = await readFile(new URL(name, room), 'utf8');
			expect(code).not.toMatch(
				/from '\$lib\/(survey\/(survey|question|column|world)|engine|analyses|notebook|storage)/
			);
		}
	});
});
