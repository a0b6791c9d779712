import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../tests/captured-io';

describe('the questionnaires', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'hagebok-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('are listed with their titles and how much they ask', async () => {
		const { code, out } = await capture(['list', 'instruments', '--locale', 'sv']);
		expect(code).toBe(0);
		expect(out.split('\n').slice(0, 5)).toEqual([
			'Instrument',
			'  workshop 1.1.0',
			'    Utvärdering av workshop',
			'    13 frågor',
			'    3 tilläggsfrågor (--optional)'
		]);
		const { instruments } = JSON.parse((await capture(['list', 'instruments', '--json'])).out);
		expect(instruments).toHaveLength(6);
		expect(instruments[3]).toEqual({
			name: 'region',
			version: '1.1.0',
			questions: 15,
			optional: 4,
			description: 'Business-friendly region'
		});
	});

	it('are written to a file, as a page to print unless something else is asked for', async () => {
		const path = join(folder, 'skjema.html');
		const { code, out, err } = await capture(
			['instrument', 'workshop', '--locale', 'nb', '--out', path],
			1_000
		);
		expect({ code, out, err }).toEqual({
			code: 0,
			out: `${path}: spørreskjema med 13 spørsmål.\n`,
			err: ''
		});
		expect(await readFile(path, 'utf8')).toContain('<title>Evaluering av workshop</title>');
	});

	it('are written to the terminal without a file', async () => {
		const script = await capture(['instrument', 'readiness', '--as', 'apps-script']);
		expect(script.out).toContain(
			'FormApp.create("Is there a basis for a local business network?")'
		);
		const list = await capture(['instrument', 'process', '--as', 'questions', '--locale', 'da']);
		expect(list.out).toMatch(/^Evaluering ved processens afslutning\n/);
	});

	it('have the optional questions where they are asked for, in every form', async () => {
		const written = async (...more: string[]) =>
			(await capture(['instrument', 'process', '--locale', 'nb', ...more])).out;
		const roster = 'Hvilke av bedriftene samarbeider dere med nå?';
		for (const form of ['html', 'apps-script', 'questions']) {
			expect(await written('--as', form)).not.toContain(roster);
			expect(await written('--as', form, '--optional')).toContain(roster);
		}
		// The programme's own list of firms, and what to tick where there is none.
		expect(await written('--as', 'apps-script', '--optional')).toContain(
			'.setChoiceValues(["Skriv inn deres egne svaralternativer", "Ingen av disse"])'
		);
	});

	it('say when a file cannot be written', async () => {
		const path = join(folder, 'nowhere', 'form.html');
		const { code, out, err } = await capture(['instrument', 'region', '--out', path], 1_000);
		expect([code, out]).toEqual([1, '']);
		expect(err).toContain(path);
	});

	it('are compared with an earlier version, and say which questions may be compared', async () => {
		const file = 'tests/instruments/workshop-1.0.0.json';
		const against = ['instrument', 'workshop', '--against', file];
		const { code, out, err } = await capture([...against, '--locale', 'nb']);
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^Fra workshop 1\.0\.0 til workshop 1\.1\.0\n/);
		expect(out).toContain('  Sammenlignbart med forrige: nei\n  Nytt spørsmål\n');
		expect(out).toMatch(/\nSpurt som før: 18\n$/);

		const json = JSON.parse((await capture([...against, '--json'])).out);
		expect([json.from, json.to, json.issues]).toEqual([
			{ name: 'workshop', version: '1.0.0' },
			{ name: 'workshop', version: '1.1.0' },
			[]
		]);
		const changed = json.slots.filter(({ changes }: { changes: [] }) => changes.length > 0);
		expect(changed.map(({ slot }: { slot: string }) => slot)).toEqual([
			...['works_on', 'trusts_others', 'will_cooperate']
		]);
		expect(changed[0]).toEqual({
			slot: 'works_on',
			verdict: 'broken',
			changes: [{ code: 'added', of: [] }]
		});
	});

	it('are written whole as JSON, and are then as they were', async () => {
		const path = join(folder, 'process.json');
		await capture(['instrument', 'process', '--as', 'json', '--out', path]);
		const { out } = await capture(['instrument', 'process', '--against', path]);
		expect(out).toBe('From process 1.1.0 to process 1.1.0\n\nAsked as before: 31\n');
	});

	it('are compared with nothing that is no questionnaire', async () => {
		const path = join(folder, 'other.json');
		await writeFile(path, '{"name": "workshop"}');
		const told = await capture(['instrument', 'workshop', '--against', path, '--json'], 1_000);
		const sentence =
			'This is no questionnaire from Hagebok. Write one with hagebok instrument NAME --as json.';
		expect([told.code, told.err]).toEqual([1, `${path}: ${sentence}\n`]);
		expect(JSON.parse(told.out).issues).toEqual([
			{ code: 'instrument.not_one', severity: 'error', file: 'other.json', detail: sentence }
		]);
		const none = await capture(['instrument', 'workshop', '--against', join(folder, 'none.json')]);
		expect([none.code, none.out]).toEqual([1, '']);
	});

	const names = 'workshop, process, readiness, region, competence-event, appreciative-inquiry';
	it.each([
		[[], `Name one questionnaire: ${names}.`],
		[['workshop', 'region'], `Name one questionnaire: ${names}.`],
		[['quiz'], `There is no questionnaire “quiz”. There are: ${names}.`],
		[
			['workshop', '--as', 'docx'],
			'A questionnaire cannot be written as “docx”. It can be written as: html, apps-script, questions, json.'
		],
		[['workshop', '--json'], 'instrument does not take --json. See hagebok --help.'],
		[
			['workshop', '--against', 'old.json', '--optional'],
			'instrument --against does not take --optional. See hagebok --help.'
		]
	])('%j is answered with what there is', async (more, sentence) => {
		const { code, out, err } = await capture(['instrument', ...more]);
		expect({ code, out, err: err.trimEnd() }).toEqual({ code: 2, out: '', err: sentence });
	});
});
