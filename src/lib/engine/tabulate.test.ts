import { describe, expect, it, vi } from 'vitest';
import type { CountRow } from '$lib/survey/count-table';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { createArrayEngine } from './arrays';
import { statusCode } from './status-code';
import { createTabulate, type TabulationRequest } from './tabulate';

const facts = {
	key: '',
	text: '',
	row: null,
	grid: null,
	columns: [],
	role: null,
	answered: 0,
	blank: 0,
	inference: { reason: { code: '', values: {}, detail: '' }, confidence: 1, alternatives: [] }
};

const option = (
	code: number,
	label: string,
	missing: 'dont_know' | 'not_applicable' | null = null
) => ({
	code,
	label,
	count: 0,
	missing
});

/** q1 single with two spellings of yes, q2 checkboxes, q3 a number, q4 open text, q5 a date, q6 empty. */
const questions: Question[] = [
	{
		...facts,
		id: 'q1',
		kind: 'single',
		scale: null,
		options: [option(1, 'Ja'), option(2, 'Nei'), option(3, 'Vet ikke', 'dont_know')],
		codes: [0, 1, 1, 2, 3]
	},
	{
		...facts,
		id: 'q2',
		kind: 'multiple',
		options: [option(1, 'Kurs'), option(2, 'Møte'), option(3, 'Ingen av delene', 'not_applicable')],
		codes: [[], [1], [1, 2], [3], [2, 3]]
	},
	{
		...facts,
		id: 'q3',
		kind: 'number',
		values: [null, 7, null, null],
		missing: [{ entry: 3, reason: 'dont_know' }]
	},
	{ ...facts, id: 'q4', kind: 'text' },
	{ ...facts, id: 'q5', kind: 'date', values: [null, '2026-03-04', null] },
	{ ...facts, id: 'q6', kind: 'empty' }
];

const entries = (length: number) => Array.from({ length }, (_, i) => (i === 0 ? '' : `e${i}`));
const columns = [
	{ id: 'q1', entries: entries(5), codes: Uint8Array.of(1, 2, 3, 4, 0, 1) },
	{ id: 'q2', entries: entries(5), codes: Uint8Array.of(2, 1, 3, 0, 4, 2) },
	{ id: 'q3', entries: entries(4), codes: Uint8Array.of(1, 2, 3, 0, 1, 1) },
	{ id: 'q4', entries: entries(6), codes: Uint8Array.of(1, 2, 3, 0, 4, 5) },
	{ id: 'q5', entries: entries(3), codes: Uint8Array.of(1, 2, 0, 0, 1, 1) },
	{ id: 'q6', entries: entries(1), codes: new Uint8Array(6) }
];
const survey: Survey = { sources: [], responses: 6, questions, columns, issues: [] };

async function tabulate(...requests: TabulationRequest[]) {
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns, numbers: [] });
	return createTabulate(engine, survey)(requests);
}

const row = (codes: number[], n: number): CountRow => ({ codes, n, sumW: n, sumW2: n });
const given = statusCode('dont_know');
const blank = statusCode('not_answered');

describe('createTabulate', () => {
	it('counts spellings of one option together', async () => {
		expect(await tabulate({ by: [{ question: 'q1', as: 'options' }] })).toEqual([
			{ by: ['q1'], rows: [row([0], 1), row([1], 3), row([2], 1), row([3], 1)] }
		]);
	});

	it('counts a response under each option it ticked', async () => {
		expect(await tabulate({ by: [{ question: 'q2', as: 'options' }] })).toEqual([
			{ by: ['q2'], rows: [row([0], 1), row([1], 3), row([2], 3), row([3], 2)] }
		]);
	});

	it.each([
		['q1', [row([0], 4), row([given], 1), row([blank], 1)]],
		['q2', [row([0], 4), row([statusCode('not_applicable')], 1), row([blank], 1)]],
		['q3', [row([0], 3), row([given], 1), row([blank], 2)]],
		['q4', [row([0], 5), row([blank], 1)]],
		['q5', [row([0], 3), row([blank], 3)]],
		['q6', [row([blank], 6)]]
	])('gives every response to %s one status', async (question, rows) => {
		expect(await tabulate({ by: [{ question, as: 'status' }] })).toEqual([
			{ by: [question], rows }
		]);
	});

	it('crosses a question with the status of another, and with itself', async () => {
		const [crossed, itself] = await tabulate(
			{
				by: [
					{ question: 'q2', as: 'status' },
					{ question: 'q1', as: 'options' }
				]
			},
			{
				by: [
					{ question: 'q2', as: 'options' },
					{ question: 'q2', as: 'options' }
				],
				where: { op: 'is', question: 'q2', codes: [1] }
			}
		);
		expect(crossed).toEqual({
			by: ['q2', 'q1'],
			rows: [
				row([0, 0], 1),
				row([0, 1], 3),
				row([statusCode('not_applicable'), 2], 1),
				row([blank, 3], 1)
			]
		});
		expect(itself?.rows).toEqual([row([1, 1], 3), row([1, 2], 2), row([2, 1], 2), row([2, 2], 2)]);
	});

	it('counts only the responses that chose a wanted option, a blank being option 0', async () => {
		const by = [] as const;
		const tables = await tabulate(
			{ by, where: { op: 'is', question: 'q1', codes: [1] } },
			{ by, where: { op: 'is', question: 'q1', codes: [0, 2] } },
			{
				by,
				where: {
					op: 'and',
					of: [
						{ op: 'is', question: 'q1', codes: [1] },
						{ op: 'not', of: { op: 'is', question: 'q2', codes: [2] } }
					]
				}
			},
			{ by, where: { op: 'is', question: 'q1', codes: [9] } }
		);
		expect(tables.map((table) => table.rows)).toEqual([
			[row([], 3)],
			[row([], 2)],
			[row([], 1)],
			[]
		]);
	});

	it('counts only the responses whose number lies between two ends, both included', async () => {
		const by = [] as const;
		const tables = await tabulate(
			{ by, where: { op: 'between', question: 'q3', from: 7, to: 7 } },
			{ by, where: { op: 'between', question: 'q3', from: null, to: 6.9 } },
			{ by, where: { op: 'not', of: { op: 'between', question: 'q3', from: 0, to: null } } }
		);
		expect(tables.map((table) => table.rows)).toEqual([[row([], 3)], [], [row([], 3)]]);
	});

	it('asks the engine once, and once for what several tabulations share', async () => {
		const engine = createArrayEngine();
		await engine.load({ responses: survey.responses, columns, numbers: [] });
		const countBy = vi.spyOn(engine, 'countBy');
		await createTabulate(
			engine,
			survey
		)([
			{ by: [{ question: 'q1', as: 'options' }] },
			{ by: [{ question: 'q1', as: 'status' }] },
			{ by: [{ question: 'q4', as: 'status' }] }
		]);
		expect(countBy.mock.calls).toEqual([
			[
				[
					{ by: ['q1'], presence: [] },
					{ by: ['q4'], presence: ['q4'] }
				],
				undefined
			]
		]);
	});

	it('refuses options of a question that has none, and questions that are not there', async () => {
		await expect(tabulate({ by: [{ question: 'q4', as: 'options' }] })).rejects.toThrow('q4');
		await expect(
			tabulate({ by: [], where: { op: 'is', question: 'q3', codes: [1] } })
		).rejects.toThrow('q3');
		await expect(
			tabulate({ by: [], where: { op: 'between', question: 'q1', from: 0, to: 1 } })
		).rejects.toThrow('q1');
		await expect(tabulate({ by: [{ question: 'q99', as: 'status' }] })).rejects.toThrow('q99');
	});
});
