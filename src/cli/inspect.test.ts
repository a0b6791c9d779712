import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { capture } from '../../tests/captured-io';

const folder = mkdtempSync(join(tmpdir(), 'hagebok-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const answers = fileOf(
	'svar.csv',
	'Fikk du kontakt?,Hva var best?\nJa,Maten\nNei,\nJa,Praten med de andre\nJa,Lokalet\n'
);

describe('inspect', () => {
	it('shows each question with kind, options and reason', async () => {
		expect(await capture(['inspect', answers])).toEqual({
			code: 0,
			err: '',
			out: [
				'svar.csv',
				'generic, 4 responses, 2 questions, utf-8, delimiter: ,',
				'Why: The file has no mark of a survey tool that is known here.',
				'Rows: 5 = header 1 + responses 4',
				'',
				'q1 Fikk du kontakt?',
				'    single. 4 answered, 0 blank.',
				'      1\u00a0 Nei  1',
				'      2\u00a0 Ja   3',
				'    Why: Both points of the scale of yes/no are used.',
				'',
				'q2 Hva var best?',
				'    text. 3 answered, 1 blank.',
				'    Why: The answers differ, as in a free-text field.',
				''
			].join('\n')
		});
	});

	it('speaks Norwegian when asked to', async () => {
		const { out } = await capture(['inspect', answers, '--locale', 'nb']);
		expect(out).toContain('generic, 4 svar, 2 spørsmål, utf-8, skilletegn: ,');
		expect(out).toContain('    text. 3 har svart, 1 blanke.');
	});

	it.each([
		['finnes-ikke.csv', null, 'There is no such file. Check the name and the folder.'],
		['tom.csv', '', 'The file is empty. Export the answers again as CSV.'],
		[
			'rapport.csv',
			'%PDF-1.7\n%\u00e2\u00e3',
			'The file is a PDF: a finished report without the answers. Export the answers themselves: “Raw data” as CSV, Excel or SPSS in Questback, “Download responses (.csv)” in Google Forms, Excel in Microsoft Forms.'
		]
	])('says on one line what is wrong with %s', async (name, content, sentence) => {
		const path = content === null ? join(folder, name) : fileOf(name, content);
		expect(await capture(['inspect', path])).toEqual({
			code: 1,
			out: '',
			err: `${path}: ${sentence}\n`
		});
	});

	it('shows the questions of a file without answers, and says that it has none', async () => {
		const path = fileOf('bare-spm.csv', 'Alder,Kommune\n');
		const { code, out } = await capture(['inspect', path]);
		expect([code, out.split('\n').slice(-3)]).toEqual([
			0,
			[
				'To look at',
				'    The file has questions but no answers. Check that the answers were exported, not only the form.',
				''
			]
		]);
	});

	it('says that a folder is no file', async () => {
		expect(await capture(['inspect', folder, '--locale', 'nb'])).toEqual({
			code: 1,
			out: '',
			err: `${folder}: Dette er en mappe. Oppgi filene i den.\n`
		});
	});

	it('prints the files it can read when one cannot be', async () => {
		const absent = join(folder, 'borte.csv');
		const text = await capture(['inspect', absent, answers]);
		expect([text.code, text.err.split('\n').length, text.out.split('\n')[0]]).toEqual([
			1,
			2,
			'svar.csv'
		]);
		const { code, out, err } = await capture(['inspect', absent, answers, '--json']);
		expect([code, err]).toEqual([1, text.err]);
		expect(JSON.parse(out)).toMatchObject({
			files: [{ file: 'svar.csv', responses: 4 }],
			refused: [
				{
					file: 'borte.csv',
					issues: [
						{
							code: 'file.not_found',
							severity: 'error',
							file: 'borte.csv',
							detail: 'There is no such file. Check the name and the folder.'
						}
					]
				}
			]
		});
	});

	it('lets no text from a file steer the terminal', async () => {
		const evil = fileOf('ond.csv', 'A\u001b[2J\u202eB,C\n\u0007x\u009b1m,1\n"y\nq9 Forged",2\n');
		const { out } = await capture(['inspect', evil]);
		expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
		expect(out).not.toMatch(/^q9/m);
	});

	it('keeps to the width of the terminal, whatever the words', async () => {
		const { out } = await capture(['inspect', 'data/naeringsundersokelse-questback.csv'], 60);
		expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(60);
	});
});

describe('inspect, of a file with more than answers', () => {
	it('accounts for every row, and says what the answers suggest', async () => {
		const path = fileOf('grener.csv', 'Dato\n03/04/2026\n05/06/2026\n\n07/08/2026\n');
		const { out } = await capture(['inspect', path, '--locale', 'nb']);
		expect(out).toContain('Rader: 5 = overskrift 1 + svar 3 + tomme 1\n');
		expect(out).toMatch(/\nForslag\n {4}\S/);
	});
});
