import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

	const names = 'workshop, process, readiness, region, competence-event, appreciative-inquiry';
	it.each([
		[[], `Name one questionnaire: ${names}.`],
		[['workshop', 'region'], `Name one questionnaire: ${names}.`],
		[['quiz'], `There is no questionnaire “quiz”. There are: ${names}.`],
		[
			['workshop', '--as', 'docx'],
			'A questionnaire cannot be written as “docx”. It can be written as: html, apps-script, questions.'
		],
		[['workshop', '--json'], 'instrument does not take --json. See hagebok --help.']
	])('%j is answered with what there is', async (more, sentence) => {
		const { code, out, err } = await capture(['instrument', ...more]);
		expect({ code, out, err: err.trimEnd() }).toEqual({ code: 2, out: '', err: sentence });
	});
});
