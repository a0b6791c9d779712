import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const remade = mkdtempSync(join(tmpdir(), 'hagebok-samples-'));
afterAll(() => rmSync(remade, { recursive: true }));

const expectedSchema = z.array(
	z.object({
		file: z.string(),
		responses: z.number(),
		counts: z.array(
			z.object({
				header: z.string(),
				blank: z.number(),
				options: z.array(z.object({ label: z.string(), count: z.number() }))
			})
		)
	})
);
const expected = expectedSchema.parse(JSON.parse(readFileSync('data/expected.json', 'utf8')));

function countsOf(file: string, header: string): Record<string, number> {
	const question = expected
		.find((survey) => survey.file === file)
		?.counts.find((counted) => counted.header === header);
	return Object.fromEntries(question?.options.map(({ label, count }) => [label, count]) ?? []);
}

describe('the sample files', () => {
	it('are what the generator makes, byte for byte', () => {
		execFileSync(process.execPath, ['data/make-samples.js', remade]);
		const files = readdirSync(remade, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(csv|json)$/.test(file))
			.sort();
		expect(files).toHaveLength(19);
		for (const file of files)
			expect([
				file,
				readFileSync(join('data', file)).equals(readFileSync(join(remade, file)))
			]).toEqual([file, true]);
	});

	it('tell of a good workshop: 12 of 14 satisfied, 13 heard, 11 better acquainted, 12 content with the pace', () => {
		const counts = (header: string) => countsOf('workshop-google-forms.csv', header);
		expect([
			counts('Alt i alt, hvor fornøyd er du med workshopen?'),
			counts('I hvilken grad … [Det var rom for alle ideer]'),
			counts('I hvilken grad … [Jeg ble bedre kjent med andre bedrifter]'),
			counts('Hvordan var tempoet?'),
			counts('Hvor mange nye ideer tar du med deg?')
		]).toEqual([
			{ Misfornøyd: 1, 'Verken fornøyd eller misfornøyd': 1, Fornøyd: 7, 'Svært fornøyd': 5 },
			{ 'I noen grad': 1, 'I stor grad': 5, 'I svært stor grad': 8 },
			{ 'I liten grad': 1, 'I noen grad': 2, 'I stor grad': 6, 'I svært stor grad': 5 },
			{ 'For sakte': 1, Passe: 12, 'For fort': 1 },
			{ '0': 1, '1': 4, '2': 5, '3': 3, '5 eller flere': 1 }
		]);
	});

	it('tell of 33 firms that might join a network, and of 198 in six municipalities', () => {
		expect(
			countsOf('netvaerk-skive.csv', 'Vil I melde jer ind, hvis netværket oprettes?')
		).toMatchObject({ 'Ja, helt sikkert': 9, 'Ja, sandsynligvis': 10, Måske: 6 });
		expect(
			countsOf(
				'naeringsundersokelse-questback.csv',
				'1: Hvilken kommune har bedriften hovedsete i?'
			)
		).toEqual({ Skien: 62, Bamble: 34, Kragerø: 31, 'Midt-Telemark': 30, Nome: 23, Drangedal: 18 });
	});

	it('tell of a process that led to ideas and cooperation for most, and goes on without support', () => {
		const counts = (header: string) => countsOf('prosess-slutt.csv', header);
		const outcome = (row: string) => counts(`I hvilken grad har prosessen ført til … [${row}]`);
		expect([outcome('nye ideer'), outcome('samarbeid med andre')]).toMatchObject([
			{ 'I stor grad': 10, 'I svært stor grad': 8, 'For tidlig å si': 1 },
			{ 'I stor grad': 11, 'I svært stor grad': 6, 'For tidlig å si': 1 }
		]);
		expect(counts('Vil bedriften fortsette samarbeidet uten prosjektstøtte?')).toMatchObject({
			'Ja, sannsynligvis': 9,
			'Ja, helt sikkert': 7
		});
	});

	it('tell the same of 180 people in two languages', () => {
		const numbers = (file: string) =>
			expected
				.find((survey) => survey.file === file)
				?.counts.map(({ blank, options }) => [blank, options.map(({ count }) => count)]);
		expect(numbers('traffar.csv')).toEqual(numbers('arrangementer.csv'));
		expect(countsOf('traffar.csv', 'Vilken sorts träff var du på?')).toEqual({
			Frukostmöte: 60,
			Workshop: 60,
			Kompetensforum: 60
		});
	});

	it('leave at most one answer in twenty out of a closed question of the business survey', () => {
		const survey = expected.find(({ file }) => file === 'naeringsundersokelse-questback.csv');
		const worst = Math.max(...(survey?.counts.map(({ blank }) => blank) ?? []));
		expect(worst).toBeGreaterThan(0);
		expect(worst / (survey?.responses ?? 1)).toBeLessThanOrEqual(0.05);
	});
});
