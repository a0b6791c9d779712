import { describe, expect, it } from 'vitest';
import { recogniseLayout } from './recognise';
import { draftsOf, lines, systemOf, tableOf } from './test-table';

const ids = (...names: readonly string[]) =>
	names.map((name) => `"{""ImportId"":""${name}""}"`).join(',');

const file = lines(
	'StartDate,Status,Finished,Q1,Q2_1,Q2_2,Q2_2_TEXT,Q3_1,Q3_2,Q4,Q1_DO',
	'"Start Date","Response Type","Finished","Hvor fornøyd,\nalt i alt?","Brukt? - Selected Choice - Kurs","Brukt? - Selected Choice - Annet","Brukt? - Annet - Text","Enig? - Pris","Enig? - Tid","Hva? - Selected Choice","Q1 - Display Order"',
	ids(
		'startDate',
		'status',
		'finished',
		'QID1',
		'QID2_1',
		'QID2_2',
		'QID2_2_TEXT',
		'QID3_1',
		'QID3_2',
		'QID4',
		'QID1_DO'
	),
	'2026-05-04 10:00:00,IP Address,True,Bra,Kurs,Annet,bok,Ja,Nei,"a,b",1',
	'2026-05-04 10:00:00,IP Address,False,,,,,,,,1',
	'2026-05-04 10:00:00,Survey Preview,True,Bra,Kurs,,,Ja,Ja,a,1'
);

describe('a Qualtrics export', () => {
	it('is known by its row of ImportIds, and has three header rows', async () => {
		const table = await tableOf(file);
		expect(recogniseLayout(table).evidence).toMatchObject({ code: 'import_ids' });
		expect([table.source.headerRows, table.responses]).toEqual([3, 3]);
	});

	it('has options and rows in columns that share a name', async () => {
		expect(await draftsOf(file)).toEqual([
			{ question: 'Start Date', columns: [0], role: 'timestamp' },
			{ question: 'Response Type', columns: [1], role: 'log' },
			{ question: 'Finished', columns: [2], role: 'log' },
			{ question: 'Hvor fornøyd, alt i alt?', columns: [3], joiner: ',' },
			{
				question: 'Brukt?',
				columns: [4, 5],
				ticks: [
					{ label: 'Kurs', freeText: false, ticked: 'Kurs' },
					{ label: 'Annet', freeText: false, ticked: 'Annet' }
				]
			},
			{ question: 'Brukt? - Annet - Text', columns: [6] },
			{ question: 'Enig?', columns: [7], row: 'Pris', grid: 'grid7' },
			{ question: 'Enig?', columns: [8], row: 'Tid', grid: 'grid7' },
			{ question: 'Hva?', columns: [9], joiner: ',' },
			{ question: 'Q1 - Display Order', columns: [10], role: 'log' }
		]);
	});

	it('leaves out previews and answers that were broken off', async () => {
		const table = await tableOf(file);
		expect([...(recogniseLayout(table).layout.finished?.(table)?.rows ?? [])]).toEqual([1, 0, 0]);
	});

	it('goes by progress where it does not say finished, and says nothing when all are', async () => {
		const rows = ['100,R_1,a', '43,R_2,b', '100,R_3,c'];
		const finishedOf = async (text: string) => {
			const table = await tableOf(text);
			return recogniseLayout(table, 'qualtrics').layout.finished?.(table)?.rows ?? null;
		};
		expect(await finishedOf(lines('Progress,ResponseId,Q1', ...rows))).toEqual(
			Uint8Array.of(1, 0, 1)
		);
		expect(await finishedOf(lines('Progress,ResponseId,Q1', '100,R_1,a', '100,R_2,b'))).toBe(null);
	});

	it('may be cleaned to one row of names', async () => {
		const text = lines(
			'ResponseId,RecordedDate,Q1_1,Q1_2,Q2',
			'R_1,2026-05-04,Bra,Bra,x',
			'R_2,2026-05-04,Bra,Dårlig,y'
		);
		expect(await systemOf(text)).toBe('qualtrics');
		expect(
			(await draftsOf(text)).slice(2).map((d) => [d.question, 'row' in d ? d.row : null])
		).toEqual([
			['Q1', '1'],
			['Q1', '2'],
			['Q2', null]
		]);
	});

	it('is not known by names like Q1_1, or by one of its words', async () => {
		expect(await systemOf(lines('Q1_1,Q1_2,Finished', '1,2,True'))).toBe('generic');
		expect(await systemOf(lines('ResponseId,Q1', '1,2'))).toBe('generic');
	});
});
