import { describe, expect, it } from 'vitest';
import { draftsOf, lines, systemOf } from './test-table';

const added =
	'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name';

describe('a SurveyMonkey export', () => {
	it('has options and rows in its second row, blanks belonging to the question on their left', async () => {
		const text = lines(
			`${added},Brukt?,,,Fornøyd?,,Mer?`,
			',,,,,,,,Kurs,Lån,Other (please specify),Pris,Tid,Open-Ended Response',
			'114000000001,4,a,b,192.0.2.1,,,,Kurs,,,Bra,Bra,x',
			'114000000002,4,a,b,192.0.2.2,,,,Kurs,Lån,kaffe,Dårlig,Bra,'
		);
		expect((await draftsOf(text)).slice(0, 2)).toEqual([
			{ question: 'Respondent ID', columns: [0], role: 'respondent' },
			{ question: 'Collector ID', columns: [1], role: 'log' }
		]);
		expect((await draftsOf(text)).slice(8)).toEqual([
			{
				question: 'Brukt?',
				columns: [8, 9, 10],
				ticks: [
					{ label: 'Kurs', freeText: false, ticked: 'Kurs' },
					{ label: 'Lån', freeText: false, ticked: 'Lån' },
					{ label: 'Other (please specify)', freeText: true }
				]
			},
			{ question: 'Fornøyd?', columns: [11], row: 'Pris', grid: 'grid11' },
			{ question: 'Fornøyd?', columns: [12], row: 'Tid', grid: 'grid11' },
			{ question: 'Mer?', columns: [13] }
		]);
	});

	it('may have one row, the option behind a dash', async () => {
		const text = lines(
			'Respondent ID,Collector ID,Brukt? - Kurs,Brukt? - Lån,Start Date',
			'114000000001,4,Kurs,Lån,mai',
			'114000000002,4,,Lån,juni'
		);
		expect((await draftsOf(text)).slice(2).map((d) => [d.columns, 'role' in d])).toEqual([
			[[2, 3], false],
			[[4], false]
		]);
	});

	it('is known by the long numbers of its respondents, and not by the word', async () => {
		expect(await systemOf(lines('RespondentID,Q', '3292879998,a'))).toBe('surveymonkey');
		expect(await systemOf(lines('RespondentID,Q', '1,a', '2,b'))).toBe('generic');
	});
});
