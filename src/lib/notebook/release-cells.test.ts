import { describe, expect, it } from 'vitest';
import { leftTables, releasedSchema, withReleased } from '$lib/disclosure/ledger/released';
import type { ReleasedTable } from '$lib/disclosure/ledger/released-table';
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
	const input = { survey, tabulate, policy, left: [], earlier: [] };
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

/** Exports a notebook of one analysis, once under each filter, and remembers each time what has left. */
async function exportUnder(
	counts: { readonly north: number; readonly south: number; readonly west: number },
	filters: readonly (readonly string[] | null)[]
) {
	const places = [
		...Array<string>(counts.north).fill('Nord'),
		...Array<string>(counts.south).fill('Sør'),
		...Array<string>(counts.west).fill('Vest')
	];
	const survey = buildSurvey([
		{ id: 'q1', kind: 'single', labels: ['Nord', 'Sør', 'Vest'], answers: places },
		{
			id: 'q2',
			kind: 'single',
			labels: ['Ja', 'Nei'],
			answers: places.map((_, i) => (i % 2 ? 'Ja' : 'Nei'))
		}
	]);
	const [place = '', answer = ''] = survey.questions.map(({ key }) => key);
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const tabulate = createTabulate(engine, survey);
	const one = cell('all', { questions: [answer] });
	const shown = [];
	let left: ReleasedTable[] = [];
	for (const labels of filters) {
		const document = totalDocument({
			...{ id: 'n1', title: 'Workshop 1', created: '2026-03-04T15:12:09+01:00' },
			filter: labels ? [{ kind: 'answers', question: place, labels: [...labels] }] : [],
			cells: [one]
		});
		const result = await runAnalysisCell(one, { survey, engine, document });
		const { policy } = document;
		const out = await releaseCells([result], { survey, tabulate, policy, left, earlier: [] });
		shown.push(out.results[0]?.findings[0]);
		// Through a file, as a notebook remembers.
		const released = withReleased([], {
			...{ survey: 'n1', version: '1', responses: survey.responses },
			tables: [...left, ...out.tables]
		});
		const again = releasedSchema.parse(JSON.parse(JSON.stringify(released)));
		left = leftTables(again, { survey: 'n1', version: '1' });
	}
	return shown.map((finding) => (finding && 'hidden' in finding ? finding.hidden?.code : 'none'));
}

describe('who toggles the filter and exports each time', () => {
	it('is refused the table that differs by three people from one that has left, and may have that again', async () => {
		const counts = { north: 11, south: 3, west: 8 };
		expect(await exportUnder(counts, [null, ['Nord', 'Vest'], null])).toEqual([
			undefined,
			'difference',
			undefined
		]);
		expect(await exportUnder(counts, [['Nord', 'Vest'], null])).toEqual([undefined, 'difference']);
		expect(await exportUnder(counts, [['Nord'], ['Nord', 'Sør']])).toEqual([
			undefined,
			'difference'
		]);
	});

	it('is refused what three tables tell together', async () => {
		expect(await exportUnder({ north: 11, south: 3, west: 8 }, [['Nord'], ['Vest'], null])).toEqual(
			[undefined, undefined, 'difference']
		);
	});

	it('gets every table that tells of a crowd', async () => {
		expect(
			await exportUnder({ north: 11, south: 9, west: 8 }, [
				null,
				['Nord'],
				['Sør', 'Vest'],
				['Vest']
			])
		).toEqual([undefined, undefined, undefined, undefined]);
	});
});
