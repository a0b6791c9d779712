import { describe, expect, it } from 'vitest';
import { recogniseLayout } from './recognise';
import { draftsOf, lines, systemOf, tableOf } from './test-table';

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

	it('may have tabs or semicolons, and no respondent', async () => {
		expect(await systemOf('1: Kommune\t2: Alder\t3: Yrke\nBø\t40\tLærer\n')).toBe('questback');
		expect(await systemOf('1: Kommune;2: Alder;3: Yrke\nBø;40;Lærer\n')).toBe('questback');
	});

	it('of codes says so once, and marks its numbers as codes', async () => {
		const rows = ['1,2,hei', '2,2,', '1,3,', '2,3,', '1,2,'].map((row) => `a@b.no,${row}`);
		const drafts = await draftsOf(lines('Respondent,1: Kommune,2: Enig,3: Hvorfor', ...rows));
		expect(drafts.map((draft) => ('numbers' in draft ? draft.numbers : null))).toEqual([
			null,
			'codes',
			'codes',
			'codes'
		]);
		expect(drafts.flatMap((draft) => ('issues' in draft ? draft.issues : []))).toEqual([
			{ code: 'file.codebook_missing', severity: 'warning', values: { codebook: 'spss' } }
		]);
	});

	it('with words in any chosen answer is not one of codes', async () => {
		const rows = ['Bø,2', 'Bø,2', 'Nome,3', 'Bø,3', 'Nome,2'].map((row) => `a@b.no,${row}`);
		const drafts = await draftsOf(lines('Respondent,1: Kommune,2: Enig', ...rows));
		expect(drafts.some((draft) => 'numbers' in draft)).toBe(false);
	});

	it('keeps piping as it stands, and names rows without their question', async () => {
		const text = lines(
			'Datum,1: Hej [!name!],48.1: Rektor_Select,48.2: Lärare_Select',
			'2026-01-02,a,b,c'
		);
		expect((await draftsOf(text)).map((d) => [d.question, 'row' in d ? d.row : null])).toEqual([
			['Datum', null],
			['Hej [!name!]', null],
			['48', 'Rektor'],
			['48', 'Lärare']
		]);
	});

	it.each([
		['times of day', '09:00,10:00,11:00\n1,2,3\n'],
		['years', '2023: Salg,2024: Salg,2025: Salg\n1,2,3\n'],
		['a list with two numbers', '1: Navn,2: Sted,Merknad,Pris\na,b,c,4\n']
	])('is not taken for one: %s', async (_, text) => {
		expect(await systemOf(text)).toBe('generic');
	});
});
