import { describe, expect, it } from 'vitest';
import { draftsOf, lines } from './test-table';

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
				{ label: 'Norsk', freeText: false, ticked: 'Norsk' },
				{ label: 'Matte', freeText: false, ticked: 'Matte' },
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
					{ label: 'Film A', freeText: false, ticked: 'Film A' },
					{ label: 'Film B', freeText: false, ticked: 'Film B' }
				]
			},
			{ question: 'Rang', columns: [3], row: 'Film A', grid: 'grid3', joiner: ', ' },
			{ question: 'Rang', columns: [4], row: 'Film B', grid: 'grid3', joiner: ', ' }
		]);
	});

	it('reads yes and no under every option as ticks, when whoever answers fills them all', async () => {
		const header = ['Sted;Hva brukte du?;;', ';Kurs;Lån;Annet'];
		const ticks = await draftsOf(lines(...header, 'Bø;Ja;Nei;', 'Bø;Nei;Nei;kaffe', 'Bø;;;'));
		expect(ticks.map(({ columns }) => columns)).toEqual([[0], [1, 2, 3]]);
		const rows = await draftsOf(lines(...header, 'Bø;Ja;;Nei', 'Bø;Nei;Nei;', 'Bø;Ja;Ja;Ja'));
		expect(rows.slice(1).map((draft) => 'row' in draft && draft.row)).toEqual([
			'Kurs',
			'Lån',
			'Annet'
		]);
	});

	it('has the text of an "other" beside the question it belongs to', async () => {
		const text = lines(
			'Id,Sted?,,Mer?',
			',Response,Annet (spesifiser),Response',
			'1,Bø,,x',
			'2,Annet,Skien,y'
		);
		expect((await draftsOf(text)).map(({ question }) => question)).toEqual([
			'Id',
			'Sted?',
			'Sted? - Annet (spesifiser)',
			'Mer?'
		]);
	});

	it('reads headers without markup, entities and line breaks', async () => {
		const text =
			'x,"<p>Hvor <b>fornøyd</b>?<br/>Svar&nbsp;&aelig;rlig &#8211; 5 < 6 &amp;lt;</p>"\n1,2\n';
		expect((await draftsOf(text))[1]?.question).toBe('Hvor fornøyd? Svar ærlig – 5 < 6 &lt;');
	});
});
