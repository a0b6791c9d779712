import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import type { RowTable, RowValue } from '$lib/survey/row-table';
import { buildSurvey } from '../../../tests/built-survey';
import { totalDocument, type PartialDocument } from './document';
import { findingRows } from './finding-rows';
import { runAnalysisCell } from './run-analysis-cell';

const places = [...Array<string>(12).fill('Nord'), ...Array<string>(9).fill('Sør'), 'Øst', 'Øst'];
const survey = buildSurvey([
	{ id: 'q1', kind: 'single', labels: ['Nord', 'Sør', 'Øst'], answers: places },
	{
		id: 'q2',
		kind: 'scale',
		labels: ['Lite', 'Noe', 'Mye'],
		answers: places.map((_, i) => ['Lite', 'Noe', 'Mye'][i % 3] ?? '')
	}
]);
const [place = '', liked = ''] = survey.questions.map(({ key }) => key);

type CellParts = NonNullable<PartialDocument['cells']>[number];

async function rowsOf(parts: Record<string, unknown>): Promise<RowTable> {
	const cell = { id: 'c1', kind: 'analysis', ...parts } as CellParts;
	const document = totalDocument({
		...{ id: 'n1', title: '', created: '2026-03-04T15:12:09+01:00' },
		cells: [cell]
	});
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const [analysis] = document.cells;
	if (analysis?.kind !== 'analysis') throw new Error('No analysis');
	const { findings } = await runAnalysisCell(analysis, { survey, engine, document });
	return findingRows(findings, survey);
}

const valuesOf = (table: RowTable, name: string): readonly RowValue[] =>
	table.columns.find((column) => column.name === name)?.values ?? [];

const records = (table: RowTable, ...names: readonly string[]): RowValue[][] =>
	Array.from({ length: table.length }, (_, at) =>
		names.map((name) => (valuesOf(table, name)[at] ?? null) as RowValue)
	);

const numbers = ['n', 'count', 'percent', 'mean', 'median', 'sd', 'value', 'low', 'high'];

describe('what an analysis found, as rows', () => {
	it('has one row per answer with its count, base and percent', async () => {
		const table = await rowsOf({ analysis: 'frequency', questions: [liked] });
		const shares = records(table, 'finding', 'kind', 'key', 'answer', 'n', 'count', 'hidden');
		expect(shares.slice(0, 3)).toEqual([
			[1, 'distribution', liked, 'Lite', 23, 8, false],
			[1, 'distribution', liked, 'Noe', 23, 8, false],
			[1, 'distribution', liked, 'Mye', 23, 7, false]
		]);
		expect(valuesOf(table, 'percent')[0]).toBeCloseTo((100 * 8) / 23, 10);
	});

	it('gives no number of a group that the gate hides, nor of one hidden with it', async () => {
		const table = await rowsOf({ analysis: 'frequency', questions: [liked], by: place });
		const east = records(table, 'group', 'hidden', ...numbers).filter(([group]) => group === 'Øst');
		expect(east.length).toBeGreaterThan(0);
		for (const [, hidden, ...told] of east) {
			expect(hidden).toBe(true);
			expect(told).toEqual(numbers.map(() => null));
		}
		const shown = records(table, 'group', 'n', 'count').filter(([, n]) => n !== null);
		expect(shown).toContainEqual(['Nord', 12, 4]);
	});

	it('gives a hidden row no number, and has hidden rows for the small group, in every analysis of groups', async () => {
		for (const analysis of ['frequency', 'crosstab', 'groups']) {
			const table = await rowsOf({ analysis, questions: [liked], by: place });
			const hidden = records(table, 'hidden', ...numbers).filter(([isHidden]) => isHidden);
			expect(hidden.length).toBeGreaterThan(0);
			for (const [, ...told] of hidden) expect(told).toEqual(numbers.map(() => null));
		}
	});

	it('has the same columns when nothing was found', () => {
		const table = findingRows([], survey);
		expect(table.length).toBe(0);
		expect(table.columns.map(({ name }) => name)).toEqual([
			...['finding', 'kind', 'key', 'question', 'row', 'group', 'answer', 'measure'],
			...['n', 'count', 'percent', 'mean', 'median', 'sd', 'value', 'low', 'high', 'hidden']
		]);
	});
});
