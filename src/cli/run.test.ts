import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capture } from '../../tests/captured-io';

const workshop = 'data/workshop-google-forms.csv';
const run = (...more: string[]) => capture(['run', 'frequency', ...more]);

describe('run frequency', () => {
	it('prints title, sentence, table and base, out of the people who could have answered', async () => {
		const { code, out, err } = await run(
			workshop,
			...['--set', 'question=q6', '--set', 'population=16', '--locale', 'nb']
		);
		expect([code, err]).toEqual([0, '']);
		expect(out.replaceAll('\u00a0', ' ').split('\n').slice(0, 10)).toEqual([
			'q6 Alt i alt, hvor fornøyd er du med workshopen?',
			'    Tolv av fjorten (86 %) svarte «Fornøyd» eller «Svært fornøyd». Blant alle 16 er det mellom 12 og',
			'    14, altså flertallet.',
			'    Svar                             Antall  Prosent  Usikkerhet (95 %)',
			'    Svært misfornøyd                      0      0 %        0 % til 6 %',
			'    Misfornøyd                            1      7 %       6 % til 13 %',
			'    Verken fornøyd eller misfornøyd       1      7 %       6 % til 13 %',
			'    Fornøyd                               7     50 %      44 % til 56 %',
			'    Svært fornøyd                         5     36 %      31 % til 44 %',
			'    Antall svar                          14'
		]);
	});

	it('gives the same as a document, with the sentence', async () => {
		const { out } = await run(workshop, '--set', 'question=q6', '--json');
		const document = JSON.parse(out);
		expect(document).toMatchObject({
			analysis: 'frequency',
			version: '2.0.0',
			sources: [{ file: 'workshop-google-forms.csv' }],
			findings: [
				{
					kind: 'distribution',
					question: 'q6',
					base: { count: 14, kind: 'substantive' },
					population: null,
					interval: 'wilson',
					sentence: expect.stringMatching(/^Twelve of fourteen \(86%\) answered /)
				},
				{ kind: 'estimate', name: 'mean', question: 'q6' },
				{ kind: 'estimate', name: 'median', question: 'q6', value: 4 }
			]
		});
		expect(document.findings[0].rows.map((row: { count: number }) => row.count)).toEqual([
			0, 1, 1, 7, 5
		]);
	});

	it('weights to the targets that are set, and says what it takes of a target', async () => {
		const targets = ['--set', 'target=q6:4=50%', '--set', 'target=q6:5=50'];
		const { out } = await run(workshop, '--set', 'question=q6', ...targets, '--json');
		const { findings, issues } = JSON.parse(out);
		expect(findings[0]).toMatchObject({ weighted: { question: null }, base: { count: 14 } });
		// Twelve of fourteen have a target, so each half is six of fourteen.
		expect(findings[0].rows[4].percent).toBeCloseTo((100 * 6) / 14, 9);
		expect(issues).toContainEqual(expect.objectContaining({ code: 'weights.no_target' }));
		const wrong = await run(workshop, '--set', 'target=q6:4');
		expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('target=q1:2=40%')]);
	});

	it('counts only those who chose the answers of every filter', async () => {
		const { out } = await run(workshop, '--set', 'question=q4', '--set', 'filter=q6:5', '--json');
		const filtered = JSON.parse(out).findings[0];
		expect([filtered.responses, filtered.base.count]).toEqual([5, 5]);
		const both = ['--set', 'question=q4', '--set', 'filter=q6:4,5', '--set', 'filter=q6:5'];
		expect(JSON.parse((await run(workshop, ...both, '--json')).out).findings).toEqual([filtered]);
	});

	it('hides answers of fewer people than minBase', async () => {
		const sets = ['--set', 'question=q6', '--set', 'minBase=15'];
		const { code, out } = await run(workshop, ...sets, '--json');
		const [finding] = JSON.parse(out).findings;
		expect(code).toBe(0);
		expect(finding.hidden).toEqual({ code: 'base', minBase: 15 });
		expect(finding.rows[4]).toEqual({
			code: 5,
			label: 'Svært fornøyd',
			missing: null,
			count: null,
			percent: null,
			low: null,
			high: null,
			suppressed: true
		});
		expect((await run(workshop, ...sets)).out).toContain('Hidden: fewer than 15 answers.');
	});

	it('quotes no answer in what it says of the file, which a look at the file does', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'hagebok-'));
		const path = join(folder, 'alder.csv');
		const ages = Array.from({ length: 12 }, (_, i) => `${20 + 3 * i},Ja`);
		await writeFile(
			path,
			['Alder,Nyttig', ...ages, 'ca 20 - jeg er Ola fra Nome,Ja', ''].join('\n')
		);
		try {
			const said = await Promise.all([
				run(path, '--locale', 'nb'),
				run(path, '--json'),
				capture(['inspect', path])
			]);
			expect(said.map(({ out }) => /Ola/.test(out))).toEqual([false, false, true]);
			expect(JSON.parse(said[1].out).issues).toMatchObject([
				{ code: 'column.number_mixed', values: { question: 'Alder', unread: 1 } }
			]);
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	it('reads several files as one survey, broken by file', async () => {
		const files = ['1-nome-ideavklaring', '4-drangedal-ideavklaring'];
		const { code, out } = await run(
			...files.map((name) => `data/workshops/${name}.csv`),
			...['--set', 'question=q4', '--set', 'by=source', '--json']
		);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			sources: [{ file: `${files[0]}.csv` }, { file: `${files[1]}.csv` }],
			findings: [
				{
					kind: 'crosstab',
					question: 'q4',
					by: 'source',
					columns: [
						{ code: 1, label: files[0], base: 12 },
						{ code: 2, label: files[1], base: 17 }
					]
				}
			]
		});
	});

	it('tells files of the same name in different folders apart', async () => {
		const paths = ['data/workshop-google-forms.csv', './data/workshop-google-forms.csv'];
		const { out } = await run(...paths, '--set', 'question=source', '--json');
		expect(JSON.parse(out)).toMatchObject({
			sources: paths.map((file) => ({ file })),
			findings: [{ question: 'source', rows: [{ count: 14 }, { count: 14 }] }]
		});
	});

	it('refuses files with different questions, and says which', async () => {
		const other = 'data/netvaerk-skive.csv';
		const { code, out, err } = await run(workshop, other, '--json');
		expect(code).toBe(1);
		expect(err).toMatch(
			/^data\/netvaerk-skive\.csv: The questions are not those of data\/workshop-google-forms\.csv\. Only here: “[^\n]+ more\. Missing here: “[^\n]+ Run the files one at a time, or make the headings alike\.\n$/
		);
		expect(JSON.parse(out)).toMatchObject({
			analysis: 'frequency',
			sources: [],
			findings: [],
			issues: [{ code: 'file.mismatch', severity: 'error', file: 'netvaerk-skive.csv' }]
		});
	});

	it('says of every missing file that it is missing', async () => {
		expect(await run('a.csv', 'b.csv', '--json')).toMatchObject({
			code: 1,
			err: [
				'a.csv: There is no such file. Check the name and the folder.',
				'b.csv: There is no such file. Check the name and the folder.',
				''
			].join('\n')
		});
	});
});

describe('list', () => {
	it('tells what there is to run', async () => {
		const { code, out } = await capture(['list', 'analyses', '--json']);
		expect(code).toBe(0);
		const { analyses } = JSON.parse(out);
		expect(analyses[0]).toEqual({
			name: 'frequency',
			version: '2.0.0',
			settings: [
				...[
					'question',
					'by',
					'population',
					'weight',
					'target',
					'filter',
					'minBase',
					'level',
					'base',
					'threshold'
				],
				'percentOf'
			],
			examples: expect.arrayContaining(['question=q3', 'percentOf=respondents|answers']),
			description:
				'How the answers to each question are spread, with base, missing answers and intervals.'
		});
		expect(analyses.map(({ name }: { name: string }) => name)).toEqual(
			expect.arrayContaining(['crosstab', 'groups', 'numbers', 'nps'])
		);
		expect((await capture(['list'])).out).toMatch(/^Analyses\n {2}frequency 2\.0\.0\n/);
	});
});
