import { describe, expect, it } from 'vitest';
import { readableText } from './readable-text';
import { recogniseLayout } from './recognise';
import { draftsOf, lines, tableOf } from './test-table';

describe('recognising a layout', () => {
	it('follows what a person says, and offers what it would have chosen', async () => {
		const table = await tableOf(lines('Tidsmerke,Q', '2026/03/04 9:15:00 AM CET,a'));
		const { layout, evidence, alternatives } = recogniseLayout(table, 'questback');
		expect([layout.system, evidence.code, alternatives]).toEqual([
			'questback',
			'told',
			['google-forms', 'generic']
		]);
	});

	it('gives every column to exactly one question, whichever layout is told', async () => {
		const table = await tableOf(
			lines(
				'1: a,1: b,Q_1,Q_2,"R [x]","R [y]",m.n,m.o,',
				'1,0,Ja,Nei,1,2,0,1,',
				'0,1,Nei,Ja,2,1,1,0,'
			)
		);
		const systems = [
			...(['google-forms', 'google-sheets', 'questback', 'surveymonkey', 'qualtrics'] as const),
			...(['limesurvey', 'microsoft-forms', 'nettskjema', 'generic'] as const)
		];
		for (const system of systems) {
			const { layout } = recogniseLayout(table, system);
			const columns = layout.draft(table).flatMap((draft) => draft.columns);
			expect([system, columns.sort((a, b) => a - b)]).toEqual([system, [0, 1, 2, 3, 4, 5, 6, 7]]);
		}
	});
});

describe('a ranking', () => {
	const numbersOf = async (...rows: readonly string[]) => {
		const drafts = await draftsOf(lines('Id,Ranger,,', ',Pris,Tid,Sted', ...rows));
		return drafts.slice(1).map((draft) => ('numbers' in draft ? draft.numbers : null));
	};

	it('gives each place once, blanks aside', async () => {
		const ranked = await numbersOf('a,1,2,3', 'b,2,3,1', 'c,3,1,', 'd,,,');
		expect(ranked).toEqual(['places', 'places', 'places']);
	});

	it.each([
		['a place comes twice', ['a,1,2,3', 'b,2,1,3', 'c,2,2,1']],
		['a number is larger than the places', ['a,1,2,4', 'b,2,1,3', 'c,3,1,2']],
		['there are too few responses', ['a,1,2,3', 'b,3,1,2']]
	])('is none when %s', async (_, rows) => {
		expect(await numbersOf(...rows)).toEqual([null, null, null]);
	});
});

describe('readable text', () => {
	it.each([
		['<span style="color:red">Alder</span>?', 'Alder?'],
		['Bedrift<br>og<br/>sted', 'Bedrift og sted'],
		['a < b > c', 'a < b > c'],
		['<15 000 eller >20 000', '<15 000 eller >20 000'],
		['&Oslash;konomi &amp; drift &ukjent; &#x41;', 'Økonomi & drift &ukjent; A'],
		['to\nlinjer\u00a0her', 'to linjer her']
	])('of %s', (header, text) => {
		expect(readableText(header)).toBe(text);
	});

	it('takes linear time on hostile headers', () => {
		const hostile = '<a '.repeat(200_000) + '&'.repeat(200_000);
		expect(readableText(hostile).length).toBeLessThanOrEqual(hostile.length);
	});
});
