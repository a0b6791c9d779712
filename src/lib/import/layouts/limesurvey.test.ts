import { describe, expect, it } from 'vitest';
import { recogniseLayout } from './recognise';
import { draftsOf, lines, systemOf, tableOf } from './test-table';

const added = '"Response ID","Date submitted","Last page","Start language","Seed"';

describe('a LimeSurvey export', () => {
	it('has Yes and No, or N/A, under every option', async () => {
		const text = lines(
			`${added},"Brukt? [Kurs]","Brukt? [Lån]","Brukt? [Other]","Enig? [Pris]","Enig? [Tid]"`,
			'"1","2026-03-04 10:00:00","3","nb","77","Yes","No","","Ja","Litt"',
			'"2","2026-03-04 10:00:00","3","nb","78","No","No","kaffe","Litt","Ja"',
			'"3","2026-03-04 10:00:00","3","nb","79","N/A","N/A","N/A","Nei","Nei"'
		);
		expect((await draftsOf(text)).slice(4)).toEqual([
			{ question: 'Seed', columns: [4], role: 'log' },
			{
				question: 'Brukt?',
				columns: [5, 6, 7],
				ticks: [
					{ label: 'Kurs', freeText: false },
					{ label: 'Lån', freeText: false },
					{ label: 'Other', freeText: true }
				]
			},
			{ question: 'Enig?', columns: [8], row: 'Pris', grid: 'grid8' },
			{ question: 'Enig?', columns: [9], row: 'Tid', grid: 'grid8' }
		]);
	});

	it('may have codes before its texts, in German too', async () => {
		const text = lines(
			'"id. Antwort ID","submitdate. Datum Abgeschickt","Ag1. Ort","Ag2[SQ001]. Was? [Kurs]","Ag2[SQ002]. Was? [Geld]"',
			'"1","2026-03-04","Bø","Ja","Nein"'
		);
		expect(await draftsOf(text)).toEqual([
			{ question: 'Antwort ID', columns: [0], role: 'respondent' },
			{ question: 'Datum Abgeschickt', columns: [1], role: 'timestamp' },
			{ question: 'Ort', columns: [2] },
			{
				question: 'Was?',
				columns: [3, 4],
				ticks: [
					{ label: 'Kurs', freeText: false },
					{ label: 'Geld', freeText: false }
				]
			}
		]);
	});

	it('keeps the comments on its options apart from them', async () => {
		const text = lines(
			`${added},"Hvem? [Bank]","Hvem? [Bank][Comment]","Hvem? [Nav]","Hvem? [Nav][Comment]"`,
			'"1","x","3","nb","77","Yes","fint","No",""',
			'"2","x","3","nb","77","No","","No",""'
		);
		expect(
			(await draftsOf(text)).slice(5).map(({ question, columns }) => [question, columns])
		).toEqual([
			['Hvem?', [5, 7]],
			['Hvem? [Bank][Comment]', [6]],
			['Hvem? [Nav][Comment]', [8]]
		]);
	});

	it('leaves out answers that were never submitted, unless none was', async () => {
		const finishedOf = async (...dates: readonly string[]) => {
			const rows = dates.map((date) => `"1","${date}","3","nb","77","x"`);
			const table = await tableOf(lines(`${added},"Q"`, ...rows));
			return recogniseLayout(table).layout.finished?.(table)?.rows ?? null;
		};
		expect(await finishedOf('2026-03-04', '', '2026-03-05')).toEqual(Uint8Array.of(1, 0, 1));
		expect(await finishedOf('', '')).toBe(null);
		expect(await finishedOf('2026-03-04', '2026-03-05')).toBe(null);
	});

	it('is not known by brackets, or by one of its words', async () => {
		expect(await systemOf(lines('Q [a],Q [b]', '1,2'))).toBe('generic');
		expect(await systemOf(lines('Response ID,Seed,Q', '1,2,3'))).toBe('generic');
	});
});
