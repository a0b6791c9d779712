import { expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import { buildSurvey } from '../../../tests/built-survey';
import type { AnalysisCell } from './cell';
import { totalDocument } from './document';
import { releaseCells } from './release-cells';
import { runAnalysisCell } from './run-analysis-cell';

const cell = (id: string, more: Partial<AnalysisCell> = {}): AnalysisCell => ({
	id,
	kind: 'analysis',
	analysis: 'frequency',
	questions: ['#2'],
	chart: 'auto',
	by: null,
	title: null,
	folded: false,
	...more
});

it('hides in the later cell what would tell of three people together with the earlier, and nowhere else', async () => {
	const [many, few] = [Array<string>(11).fill('Nord'), Array<string>(3).fill('Sør')];
	const survey = buildSurvey([
		{ id: 'q1', kind: 'single', labels: ['Nord', 'Sør'], answers: [...many, ...few] },
		{
			id: 'q2',
			kind: 'single',
			labels: ['Ja', 'Nei'],
			answers: [...many, ...few].map((_, i) => (i % 2 ? 'Ja' : 'Nei'))
		}
	]);
	const keys = survey.questions.map(({ key }) => key);
	const questions = keys.slice(1);
	const filter: AnalysisCell['filter'] = [
		{ kind: 'answers', question: keys[0] ?? '', labels: ['Nord'] }
	];
	const document = totalDocument({
		...{ id: 'n1', title: 'Workshop 1', created: '2026-03-04T15:12:09+01:00' },
		cells: [cell('all', { questions }), cell('north', { questions, filter })]
	});
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const results = [];
	for (const one of document.cells.filter((one) => one.kind === 'analysis'))
		results.push(await runAnalysisCell(one, { survey, engine, document }));
	expect(results.map(({ findings }) => findings[0])).toMatchObject([
		{ hidden: null },
		{ hidden: null }
	]);

	const { policy } = document;
	const tabulate = createTabulate(engine, survey);
	const input = { survey, tabulate, policy, earlier: [] };
	const released = await releaseCells(results, input);
	expect(released.refused).toEqual(['north']);
	expect(released.results.map(({ findings }) => findings[0])).toMatchObject([
		{ hidden: null, base: { count: 14 } },
		{ hidden: { code: 'difference', minBase: 5 }, rows: [{ count: null }, { count: null }] }
	]);
	expect(released.tables).toMatchObject([{ question: keys[1], people: 14, groups: [] }]);

	const alone = await releaseCells(results.slice(1), input);
	expect(alone.refused).toEqual([]);
	const later = await releaseCells(results.slice(1), { ...input, earlier: released.tables });
	expect(later.refused).toEqual([]);
});
