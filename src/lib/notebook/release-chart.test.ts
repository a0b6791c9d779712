import { expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { smallSurvey } from '../../../tests/small-survey';
import { cellSchema, type ChartCell } from './cell';
import { totalDocument } from './document';
import { releaseChart } from './release-chart';
import { runNotebook } from './run-notebook';

const spec = '{"mark": "bar", "encoding": {"x": {"field": "percent"}, "y": {"field": "answer"}}}';
const chart = (id: string, of: string, as = spec): ChartCell => ({
	id,
	kind: 'chart',
	title: null,
	folded: false,
	of,
	spec: as
});

const charts = {
	ofAnalysis: chart('d1', 'a'),
	ofSql: chart('d2', 's'),
	ofTransform: chart('d3', 't'),
	ofNothing: chart('d4', 'gone'),
	wrong: chart('d5', 'a', '{')
};

async function ran() {
	const engine = createArrayEngine();
	const { responses, columns } = smallSurvey;
	await engine.load({ responses, columns, numbers: [] });
	const document = totalDocument({
		id: 'n',
		title: '',
		created: '2026-03-04T15:12:09+01:00',
		cells: [
			...[
				{ id: 'a', kind: 'analysis', analysis: 'frequency', questions: ['fikk du kontakt?'] },
				{ id: 's', kind: 'sql', code: 'FROM a' },
				{ id: 't', kind: 'transform', code: 'return a' }
			].map((cell) => cellSchema.parse({ title: null, ...cell })),
			...Object.values(charts)
		]
	});
	const { released } = await runNotebook({
		document,
		survey: smallSurvey,
		engine,
		rows: { queryRows: (request) => Promise.resolve(request.tables[0]!.table) },
		sandbox: {
			run: (request) => Promise.resolve({ kind: 'rows', table: request.tables[0]!.table }),
			close: () => {}
		},
		isAllowed: () => true
	});
	return { document, survey: smallSurvey, released };
}

it('lets out a chart of what an analysis found, and none of rows that code made, not even of the same', async () => {
	const input = await ran();
	const kinds = Object.entries(charts).map(([name, cell]) => [
		name,
		releaseChart(cell, input).kind
	]);
	expect(Object.fromEntries(kinds)).toEqual({
		ofAnalysis: 'released',
		ofSql: 'unprotected',
		ofTransform: 'unprotected',
		ofNothing: 'nothing',
		wrong: 'nothing'
	});
});

it('draws it of what was released, not of what the page shows its owner', async () => {
	const { released, ...input } = await ran();
	const [first] = released.results;
	if (!first) throw new Error('Nothing found');
	const before = { ...input, released };
	const after = { ...input, released: { results: [{ ...first, findings: [] }], refused: [] } };
	expect(releaseChart(charts.ofAnalysis, before)).toMatchObject({ table: { length: 2 } });
	expect(releaseChart(charts.ofAnalysis, after)).toMatchObject({ table: { length: 0 } });
	const unjudged = { ...input, released: { results: [], refused: [] } };
	expect(releaseChart(charts.ofAnalysis, unjudged)).toEqual({ kind: 'nothing' });
});

it('keeps back a chart of an analysis that with the others would tell of a few people', async () => {
	const { released, ...input } = await ran();
	const refusing = { ...input, released: { ...released, refused: ['a'] } };
	expect(releaseChart(charts.ofAnalysis, refusing)).toEqual({ kind: 'refused' });
});
