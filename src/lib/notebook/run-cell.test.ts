import { describe, expect, it, vi } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { EngineError } from '$lib/engine/engine';
import { QueryError, type RowQuerying, type RowRequest } from '$lib/engine/row-query';
import type { CodeRequest, Sandbox } from '$lib/sandbox/sandbox';
import type { RowTable } from '$lib/survey/row-table';
import { smallSurvey } from '../../../tests/small-survey';
import { cellSchema, type Cell } from './cell';
import { totalDocument } from './document';
import { buildGraph } from './graph';
import type { CellOutcome } from './outcome';
import { runCell, type CellSurroundings } from './run-cell';

const rows: RowTable = { columns: [{ name: 'n', values: [6] }], length: 1, isCut: false };
const cell = (more: object): Cell => cellSchema.parse({ title: null, ...more });
const contact = cell({
	id: 'c1',
	kind: 'analysis',
	name: 'kontakt',
	analysis: 'frequency',
	questions: ['fikk du kontakt?']
});

interface Around {
	readonly rows?: RowQuerying;
	readonly sandbox?: Sandbox;
	readonly isAllowed?: CellSurroundings['isAllowed'];
}

/** Runs the cells as the page does, each after what it uses; what became of each, by id. */
async function runAll(cells: readonly Cell[], around: Around = {}) {
	const engine = createArrayEngine();
	const { responses, columns } = smallSurvey;
	await engine.load({ responses, columns, numbers: [] });
	const created = '2026-03-04T15:12:09+01:00';
	const document = totalDocument({ id: 'n1', title: '', created, cells: [...cells] });
	const { order, uses } = buildGraph(document.cells);
	const outcomes = new Map<string, CellOutcome>();
	for (const one of order) {
		const used = document.cells
			.filter(({ id }) => uses.get(one.id)?.includes(id))
			.map((other) => ({ cell: other, outcome: outcomes.get(other.id) }));
		const surroundings = { rows: noRows, sandbox: noSandbox, isAllowed: () => true, ...around };
		outcomes.set(
			one.id,
			await runCell(one, { survey: smallSurvey, engine, document, used, ...surroundings })
		);
	}
	return outcomes;
}

const noRows: RowQuerying = { queryRows: () => Promise.reject(new Error('Not asked for')) };
const noSandbox: Sandbox = {
	run: () => Promise.reject(new Error('Not asked for')),
	close: () => {}
};
const answering = (queryRows: RowQuerying['queryRows']) => ({ rows: { queryRows } });

describe('code', () => {
	it('does not run until it is allowed, and says so', async () => {
		const code = { code: 'SELECT 1' };
		const outcomes = await runAll(
			[cell({ id: 'c1', kind: 'sql', ...code }), cell({ id: 'c2', kind: 'transform', ...code })],
			{ isAllowed: () => false }
		);
		const refused = { kind: 'problem', problem: { code: 'not_allowed' } };
		expect([...outcomes.values()]).toEqual([refused, refused]);
	});

	it('is given the tables and choices that it names, and no others', async () => {
		const queryRows = vi.fn((request: RowRequest) =>
			Promise.resolve({ ...rows, length: request ? 1 : 0 })
		);
		const run = vi.fn((request: CodeRequest) =>
			Promise.resolve({ kind: 'rows' as const, table: { ...rows, isCut: request.mostRows < 1 } })
		);
		const outcomes = await runAll(
			[
				contact,
				cell({ id: 'c2', kind: 'input', name: 'grense', input: { type: 'threshold', value: 3 } }),
				cell({ id: 'c3', kind: 'sql', name: 'mange', code: 'FROM answers WHERE 1 > $grense' }),
				cell({ id: 'c4', kind: 'transform', code: 'return mange.join(kontakt)' })
			],
			{ ...answering(queryRows), sandbox: { run, close: () => {} } }
		);
		expect(queryRows.mock.calls[0]?.[0]).toMatchObject({
			views: [{ name: 'answers' }],
			tables: [],
			values: [{ name: 'grense', value: 3 }]
		});
		expect(run.mock.calls[0]?.[0].tables.map(({ name }) => name)).toEqual(['kontakt', 'mange']);
		expect(outcomes.get('c4')).toEqual({ kind: 'rows', table: rows });
	});

	it('that is wrong is told with its line, and one without a database with what is the matter', async () => {
		const sql = cell({ id: 'c1', kind: 'sql', code: 'SELEC' });
		const wrong = await runAll(
			[sql],
			answering(() => Promise.reject(new QueryError('syntax error', 1)))
		);
		expect(wrong.get('c1')).toEqual({
			kind: 'problem',
			problem: { code: 'sql', message: 'syntax error', line: 1, refusal: null }
		});
		const without = await runAll(
			[sql],
			answering(() => Promise.reject(new EngineError('It did not start', null, null)))
		);
		expect(without.get('c1')).toEqual({
			kind: 'problem',
			problem: { code: 'no_database', message: 'It did not start' }
		});
	});

	it('that uses what has no result says which', async () => {
		const outcomes = await runAll(
			[
				cell({ id: 'c1', kind: 'sql', code: 'SELEC' }),
				cell({ id: 'c2', kind: 'sql', code: 'FROM c1' })
			],
			answering(() => Promise.reject(new QueryError('syntax error', null)))
		);
		expect(outcomes.get('c2')).toEqual({
			kind: 'problem',
			problem: { code: 'used_failed', cell: 'c1' }
		});
	});
});

describe('a chart', () => {
	const spec = JSON.stringify({
		mark: 'bar',
		encoding: { x: { field: 'n', type: 'quantitative' } }
	});

	it('may leave the page when it is drawn of what an analysis found, and not when of rows', async () => {
		const outcomes = await runAll(
			[
				contact,
				cell({ id: 'c2', kind: 'sql', code: 'SELECT 6 AS n' }),
				cell({ id: 'c3', kind: 'chart', of: 'c1', spec: spec.replace('"n"', '"count"') }),
				cell({ id: 'c4', kind: 'chart', of: 'c2', spec })
			],
			answering(() => Promise.resolve(rows))
		);
		expect(outcomes.get('c3')).toMatchObject({ kind: 'drawing', isProtected: true });
		expect(outcomes.get('c4')).toMatchObject({ kind: 'drawing', isProtected: false });
	});

	it('of a spec that is wrong says where', async () => {
		const outcomes = await runAll([
			contact,
			cell({ id: 'c2', kind: 'chart', of: 'c1', spec: '{"data": {"url": "https://example.org"}}' })
		]);
		expect(outcomes.get('c2')).toMatchObject({
			kind: 'problem',
			problem: { code: 'spec', problem: { code: 'refused' } }
		});
	});
});

it('leaves texts and sections alone, and gives what is chosen in an input', async () => {
	const input = { type: 'filter', question: 'rolle', labels: ['Deltaker', 'Styre'] };
	const outcomes = await runAll([
		cell({ id: 'c1', kind: 'text', text: '# Om' }),
		cell({ id: 'c2', kind: 'section', title: 'Om' }),
		cell({ id: 'c3', kind: 'input', input }),
		cell({ id: 'c4', kind: 'input', input: { type: 'group', question: 'rolle' } })
	]);
	expect([...outcomes.values()]).toEqual([
		{ kind: 'nothing' },
		{ kind: 'nothing' },
		{ kind: 'value', value: ['Deltaker', 'Styre'] },
		{ kind: 'value', value: null }
	]);
});
