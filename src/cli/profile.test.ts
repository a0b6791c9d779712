import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { serialiseProfile } from '$lib/import/profiles/parse-profile';
import { profileOf } from '$lib/import/profiles/profile-of';
import { readCodebook } from '$lib/import/codebook/read-codebook';
import type { Profile } from '$lib/survey/profile';
import { capture } from '../../tests/captured-io';

const folder = mkdtempSync(join(tmpdir(), 'hagebok-profile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const text =
	'Kommune,Hvor fornøyd er du?\nLom,Fornøyd\nLom,Misfornøyd\nSel,Fornøyd\nSel,Svært fornøyd\n';
const answers = fileOf('svar.csv', text);
const other = fileOf('andre.csv', 'Alder,Yrke\n34,Bonde\n41,Bonde\n');

let profile: Profile;

beforeAll(async () => {
	const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	const edits = [
		{ question: 'kommune', names: [{ label: 'Lom', name: 'Lom kommune' }] },
		{ question: 'merknad', kind: 'text' as const }
	];
	profile = profileOf(outcome.survey, edits, 'Kveld', '2026-03-04T15:12:09+01:00');
});

const profileFile = (change: Partial<Profile> = {}) =>
	fileOf('profil.json', serialiseProfile({ ...profile, ...change }));

describe('--profile', () => {
	it('reads the files as the profile says, and tells on standard error what fits nothing', async () => {
		const { code, out, err } = await capture([
			'inspect',
			answers,
			'--profile',
			profileFile(),
			'--json'
		]);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			files: [{ questions: [{ options: [{ label: 'Lom kommune' }, { label: 'Sel' }] }, {}] }]
		});
		expect(err).toBe(
			`${answers}: The profile’s correction of “merknad” (question) fits nothing here.\n`
		);
	});

	it('counts what the profile makes of the answers', async () => {
		const edits = [{ question: 'kommune', merge: [{ into: 'Fjellet', labels: ['Lom', 'Sel'] }] }];
		const argv = ['run', 'frequency', answers, '--profile', profileFile({ edits }), '--json'];
		const { code, out, err } = await capture([
			...argv,
			'--set',
			'question=q1',
			'--set',
			'minBase=3'
		]);
		expect([code, err]).toEqual([0, '']);
		expect(JSON.parse(out)).toMatchObject({
			findings: [{ rows: [{ label: 'Fjellet', count: 4 }] }]
		});
	});

	it('says when the file is of another form, and how it differs', async () => {
		const { code, err } = await capture(['inspect', other, '--profile', profileFile()]);
		expect(code).toBe(0);
		expect(err.trimEnd().split('\n')).toEqual(
			[
				'The profile “Kveld” was saved of another form. It is followed where it fits.',
				'Not in the profile: “alder” and “yrke”.',
				'In the profile but not here: “kommune” and “hvor fornøyd er du?”.',
				'The profile’s correction of “kommune” (question) fits nothing here.',
				'The profile’s correction of “merknad” (question) fits nothing here.'
			].map((sentence) => `${other}: ${sentence}`)
		);
	});

	it('stacks files whose questions the profile says are the same', async () => {
		const reworded = fileOf('høst.csv', text.replace('Kommune', 'Hvilken kommune?'));
		const same = [{ key: 'kommune', as: 'hvilken kommune?' }];
		const argv = ['run', 'frequency', answers, reworded, '--json', '--set', 'question=q1'];
		expect((await capture(argv)).code).toBe(1);
		const { code, out } = await capture([...argv, '--profile', profileFile({ same })]);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ findings: [{ base: { count: 8 } }] });
	});

	it.each([
		[
			'{\n"format": "hagebok-profile",\n}',
			'Line 3: This is no Hagebok profile. Save one from the codebook view.'
		],
		['Kommune\nLom\n', 'Line 1: This is no Hagebok profile. Save one from the codebook view.'],
		[
			'{"format":"hagebok-profile","version":9}',
			'A later version of Hagebok made the profile (format 9). Update Hagebok.'
		],
		[
			'{"format":"hagebok-profile","version":1,"name":"x",\n"created":"i går"}',
			'Line 2: The profile cannot be right at created. Save it again, or mend that part.'
		]
	])('that cannot be followed stops everything, on one line', async (content, sentence) => {
		const path = fileOf('ond.json', content);
		for (const argv of [
			['inspect', answers],
			['run', 'frequency', answers]
		]) {
			const { code, out, err } = await capture([...argv, '--profile', path]);
			expect({ code, out, err }).toEqual({ code: 1, out: '', err: `${path}: ${sentence}\n` });
		}
	});

	it('that is not there is told as any file', async () => {
		const path = join(folder, 'borte.json');
		expect(await capture(['run', 'frequency', answers, '--profile', path])).toEqual({
			code: 1,
			out: '',
			err: `${path}: There is no such file. Check the name and the folder.\n`
		});
	});
});

describe('codebook', () => {
	it.each(['csv', 'json', 'xml'])('is written as %s, small counts left out', async (format) => {
		const out = join(folder, `bok.${format}`);
		const edits = profile.edits.slice(0, 1);
		const argv = ['codebook', answers, '--profile', profileFile({ edits }), '--out', out];
		expect(await capture(argv)).toEqual({
			code: 0,
			out: `${out}: codebook of 2 questions.\n`,
			err: ''
		});
		const content = readFileSync(out, 'utf8');
		expect(content).toContain('Lom kommune');
		expect(content).not.toMatch(/"count": \d|"4"$|catStat/m);
		if (format === 'xml') return;
		const read = await readCodebook(memoryFile(`bok.${format}`, content));
		expect(read.kind).toBe('codebook');
	});

	it('says when it cannot be written', async () => {
		const out = join(folder, 'finnes-ikke', 'bok.csv');
		expect(await capture(['codebook', answers, '--out', out])).toEqual({
			code: 1,
			out: '',
			err: `${out}: The file could not be written. Check the folder and its permissions.\n`
		});
	});
});

it('--system takes the word of the person for which tool wrote a file', async () => {
	const { out } = await capture(['inspect', answers, '--system', 'surveyxact', '--json']);
	expect(JSON.parse(out)).toMatchObject({ files: [{ source: { system: 'surveyxact' } }] });
});
