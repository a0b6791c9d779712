import { describe, expect, it } from 'vitest';
import { recogniseLayout } from './recognise';
import { draftsOf, lines, systemOf, tableOf } from './test-table';

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
			['generic']
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

	it('without time stamps is known by its quotes, its rows and how it joins ticked answers', async () => {
		expect(await systemOf(lines('"Q [a]","Q [b]"', '"1","2"'))).toBe('google-forms');
		expect(
			await systemOf(lines('"Hva?"', '"a;b"', '"b;c"', '"a"').replaceAll('"\n', '","x"\n'))
		).toBe('google-forms');
	});

	it('is not taken for one by sentences with a semicolon, or lists without quotes', async () => {
		const prose = lines('"Hva?","x"', '"bra; men kort","1"', '"bra; men langt","2"');
		expect(await systemOf(prose)).toBe('generic');
		expect(await systemOf(lines('Hva?,x', 'a;b,1', 'b;c,1', 'a,1'))).toBe('generic');
	});

	it('never splits at commas', async () => {
		const drafts = await draftsOf('Tidsmerke,Kurs?\n2026/03/04 9:15:00 AM CET,"Ja, ett kurs"\n');
		expect(drafts[1]).toMatchObject({ joiner: ';' });
	});

	it('that asks for an order has a grid of places', async () => {
		const rows = ['1,2,3', '2,1,3', '3,1,2'].map((row) => `2026/03/04 9:15:00 AM CET,${row}`);
		const drafts = await draftsOf(lines('Tidsmerke,Ranger [a],Ranger [b],Ranger [c]', ...rows));
		expect(drafts.map((draft) => 'numbers' in draft && draft.numbers)).toEqual([
			false,
			'places',
			'places',
			'places'
		]);
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

	it.each([
		['a log of a program', 'Timestamp,Value\n2026-03-04T10:00:00Z,1\n2026-03-04T10:00:05Z,2\n'],
		['seconds since 1970', 'Timestamp,Value\n1772617000,1\n1772617005,2\n']
	])('is not taken for one: %s', async (_, text) => {
		expect(await systemOf(text)).toBe('generic');
	});
});
