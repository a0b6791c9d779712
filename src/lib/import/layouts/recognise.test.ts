import { describe, expect, it } from 'vitest';
import { memoryFile } from '../memory-file';
import { readTable } from '../read-table';
import type { Table } from '../table';
import type { QuestionDraft } from './layout';
import { recogniseLayout } from './recognise';

async function tableOf(text: string): Promise<Table> {
	const outcome = await readTable(memoryFile('svar.csv', text));
	if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
	return outcome.table;
}

/** The drafts, each with only what is not as in a plain question. */
async function draftsOf(text: string) {
	const table = await tableOf(text);
	const { layout } = recogniseLayout(table);
	return layout.draft(table).map(({ text: question, columns, ...facts }: QuestionDraft) => ({
		question,
		columns,
		...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
	}));
}

const systemOf = async (text: string) => recogniseLayout(await tableOf(text)).layout.system;

describe('a Google Forms download', () => {
	const file = [
		'"Tidsmerke","E-postadresse","I hvilken grad … [Innholdet var relevant]","I hvilken grad … [Tempoet passet]","Hva vil du gjøre?"',
		'"2026/03/04 9:15:00 a.m. CET","a@example.no","I stor grad","I liten grad","Søke støtte;Delta på neste workshop"'
	].join('\n');

	it('is known by time stamps with a zone, and says why', async () => {
		const { layout, evidence, alternatives } = recogniseLayout(await tableOf(file));
		expect([layout.system, evidence, alternatives]).toEqual([
			'google-forms',
			{
				confidence: 0.97,
				code: 'zoned_stamps',
				values: { column: 1 }
			},
			['google-sheets', 'generic']
		]);
	});

	it('has grids in columns of their own and ticked options joined by semicolons', async () => {
		const grid = { question: 'I hvilken grad …', grid: 'grid1', joiner: ';' };
		expect(await draftsOf(file)).toEqual([
			{ question: 'Tidsmerke', columns: [0], role: 'timestamp' },
			{ question: 'E-postadresse', columns: [1], role: 'email' },
			{ ...grid, columns: [2], row: 'Innholdet var relevant' },
			{ ...grid, columns: [3], row: 'Tempoet passet' },
			{ question: 'Hva vil du gjøre?', columns: [4], joiner: ';' }
		]);
	});

	it.each([
		'2024/11/29 1:22:09 AM CET',
		'2026/06/14 10:10:09 AM GMT+1',
		'2025/09/01 10:09:52 AM UTC+3',
		'2022/03/22 8:53:03 fm CET',
		'2022/09/17 8:06:28 p.\u00a0m. GMT-5',
		'2022/09/17 8:06:28 p.\u202fm. GMT+5:30',
		'2021/01/01 0:00:00 PM MEZ',
		'2021/01/01 13:00:00 OEZ'
	])('is known by %s', async (stamp) => {
		expect(await systemOf(`Når,Q\n${stamp},1\n`)).toBe('google-forms');
	});

	it('keeps the scores of a quiz apart from grid rows', async () => {
		const text =
			'"Timestamp","Total score","Q1","Q1 [Score]","Q1 [Feedback]"\n"2026/03/04 9:15:00 AM CET","8.00 / 10","a","8.00 / 10",""\n';
		expect(await draftsOf(text)).toEqual([
			{ question: 'Timestamp', columns: [0], role: 'timestamp' },
			{ question: 'Total score', columns: [1], role: 'score' },
			{ question: 'Q1', columns: [2], joiner: ';' },
			{ question: 'Q1 [Score]', columns: [3], role: 'score' },
			{ question: 'Q1 [Feedback]', columns: [4] }
		]);
	});

	it('that asks the same grid twice has two grids', async () => {
		const text = 'Tidsmerke,Q [a],Q [b],Q [a],Q [b]\n2026/03/04 9:15:00 AM CET,1,2,3,4\n';
		expect((await draftsOf(text)).slice(1).map((d) => 'grid' in d && d.grid)).toEqual([
			'grid1',
			'grid1',
			'grid2',
			'grid2'
		]);
	});

	it('without responses is known by its quoted headers', async () => {
		expect(await systemOf('"Tidsmerke","Q"\n')).toBe('google-forms');
	});
});

describe('a Google Sheets download', () => {
	it.each([
		['Tidsmerke', '06.09.2025 kl. 15.37.20'],
		['Zeitstempel', '07.02.2025 00:13:31'],
		['Tidstämpel', '2022-03-22 08.53.03'],
		['Tidsstempel', '22/03/2022 8.53.03'],
		['Timestamp', '9/1/2023 10:01:10'],
		['Timestamp', '4/10/13 12:10'],
		['Marca temporal', '19/09/2022 22:10:08']
	])('is known by %s and %s', async (header, stamp) => {
		expect(await systemOf(`${header},Q\n${stamp},1\n`)).toBe('google-sheets');
	});

	it('joins ticked options by comma and space', async () => {
		expect(
			await draftsOf('Tidsmerke,E-postadresse,Snitt\n06.09.2025 kl. 15.37.20,a@b.no,"29,6"\n')
		).toEqual([
			{ question: 'Tidsmerke', columns: [0], role: 'timestamp' },
			{ question: 'E-postadresse', columns: [1], role: 'email' },
			{ question: 'Snitt', columns: [2], joiner: ', ' }
		]);
	});
});

describe('a Questback export', () => {
	const file = [
		'Respondent,Date,1: Hvilken kommune?,5: Etableringsveiledning,5: Finansiering,5: Annet (spesifiser),8.1: Hvor viktig: Saksbehandlingstid,8.2: Hvor viktig: Pris: totalt,9.0: Fylke,36: Tall: Ansatte,36: Tall: Lærlinger,1: name',
		'a@b.no,04.03.2026 09:15,Bø,1,0,,Viktig,Uviktig,Nome,4,,x',
		'c@d.no,04.03.2026 09:16,Nome,0,1,Kurs,Viktig,Viktig,Nome,2,1,y'
	].join('\n');

	it('is known by numbered headers after respondent and date', async () => {
		expect(recogniseLayout(await tableOf(file)).evidence).toEqual({
			confidence: 0.95,
			code: 'numbered_after_date',
			values: { count: 10 }
		});
	});

	it('has ticked options, matrices and fields in columns of their own', async () => {
		expect(await draftsOf(file)).toEqual([
			{ question: 'Respondent', columns: [0], role: 'respondent' },
			{ question: 'Date', columns: [1], role: 'timestamp' },
			{ question: 'Hvilken kommune?', columns: [2] },
			{
				question: '5: Etableringsveiledning / Finansiering / Annet (spesifiser)',
				columns: [3, 4, 5],
				ticks: [
					{ label: 'Etableringsveiledning', freeText: false },
					{ label: 'Finansiering', freeText: false },
					{ label: 'Annet (spesifiser)', freeText: true }
				]
			},
			{ question: 'Hvor viktig', columns: [6], row: 'Saksbehandlingstid', grid: 'grid8-6' },
			{ question: 'Hvor viktig', columns: [7], row: 'Pris: totalt', grid: 'grid8-6' },
			{ question: 'Fylke', columns: [8] },
			{ question: 'Tall', columns: [9], row: 'Ansatte', grid: 'grid36-9' },
			{ question: 'Tall', columns: [10], row: 'Lærlinger', grid: 'grid36-9' },
			{ question: 'name', columns: [11] }
		]);
	});

	it.each(['Dato', 'Datum'])('may have its date under %s', async (date) => {
		expect(await systemOf(`${date};1: Kommune\n04.03.2026;Bø\n`)).toBe('questback');
	});
});

describe('any other table', () => {
	it('is drafted column by column', async () => {
		expect(await draftsOf('Q1,Q2,,Tom\na,"x;y",z,\n')).toEqual([
			{ question: 'Q1', columns: [0], joiner: ', ' },
			{ question: 'Q2', columns: [1], joiner: ';' },
			{ question: 'Column 3', columns: [2], joiner: ', ' },
			{ question: 'Tom', columns: [3], joiner: ', ' }
		]);
	});

	it('makes no question of a column without header and answers', async () => {
		expect(await draftsOf('Q1,,Q2\na,,b\n')).toEqual([
			{ question: 'Q1', columns: [0], joiner: ', ' },
			{ question: 'Q2', columns: [2], joiner: ', ' }
		]);
	});

	it('joins columns that tick the options of one question', async () => {
		const text =
			'Id,Fag? - Norsk,Fag? - Matte,Fag? - Annet\n1,Norsk,,\n2,,Matte,kor\n3,Norsk,Matte,band\n';
		expect((await draftsOf(text))[1]).toEqual({
			question: 'Fag?',
			columns: [1, 2, 3],
			ticks: [
				{ label: 'Norsk', freeText: false },
				{ label: 'Matte', freeText: false },
				{ label: 'Annet', freeText: true }
			]
		});
	});

	it('joins columns that share their answers into a grid, and no others', async () => {
		const text =
			'Kurs - innhold,Kurs - tempo,Sted - by,Sted - land\nBra,Bra,Oslo,Norge\nDårlig,Bra,Bø,Sverige\nBra,Dårlig,Nome,Norge\n';
		expect((await draftsOf(text)).map((d) => [d.question, 'row' in d ? d.row : null])).toEqual([
			['Kurs', 'innhold'],
			['Kurs', 'tempo'],
			['Sted - by', null],
			['Sted - land', null]
		]);
	});

	it('reads two header rows as questions with options or rows', async () => {
		const text =
			'RespondentID,Sett?,,Rang,\n,Film A,Film B,Film A,Film B\n1,Film A,,1,2\n2,,Film B,2,1\n';
		expect(await draftsOf(text)).toEqual([
			{ question: 'RespondentID', columns: [0], role: 'respondent' },
			{
				question: 'Sett?',
				columns: [1, 2],
				ticks: [
					{ label: 'Film A', freeText: false },
					{ label: 'Film B', freeText: false }
				]
			},
			{ question: 'Rang', columns: [3], row: 'Film A', grid: 'grid3', joiner: ', ' },
			{ question: 'Rang', columns: [4], row: 'Film B', grid: 'grid3', joiner: ', ' }
		]);
	});

	it.each([
		['surveymonkey', 'RespondentID,Q\n1,a\n'],
		['nettskjema', '$submission_id;$created;q\n1;2023-06-01T20:57:15+02:00;a\n'],
		['questback-efs', 'lfdn;external_lfdn;tester;dispcode\n1;2;0;31\n'],
		['microsoft-forms', 'ID,Start time,Completion time,Email,Name,Q\n1,a,b,anonymous,,x\n'],
		['generic', 'a,b\n1,2\n']
	])('keeps the name of its system: %s', async (system, text) => {
		expect(await systemOf(text)).toBe(system);
	});
});
