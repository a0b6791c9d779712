import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MomentRow } from '$lib/survey/moment-table';
import { openers, type Opened } from './duckdb-fixtures';
import { measured } from './measure-fixture';
import { createMeasure, type Measure } from './measure';
import { statusCode } from './status-code';
import { createTabulate, type Tabulate } from './tabulate';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

const meanOf = ({ centre, sumWD, sumW }: MomentRow): number => centre + sumWD / sumW;
const brief = (rows: readonly MomentRow[] | undefined) =>
	rows?.map((row) => ({ codes: row.codes, n: row.n, mean: meanOf(row) }));

describe.each(openers)('createMeasure over the $name engine', ({ open }) => {
	let opened: Opened;
	let measure: Measure;
	let tabulate: Tabulate;
	beforeAll(async () => {
		opened = await open();
		const { responses, columns } = measured;
		await opened.engine.load({ responses, columns, numbers: [] });
		measure = createMeasure(opened.engine, measured);
		tabulate = createTabulate(opened.engine, measured);
	});
	afterAll(() => opened.engine.close());

	const mean = async (...[request]: Parameters<Measure['moments']>[0]) => {
		const [[table] = []] = await measure.moments(request ? [request] : []);
		return brief(table?.rows);
	};

	it('measures a scale by the position of its options, whatever their codes', async () => {
		expect(await mean({ by: [], x: [{ question: 'q1' }] })).toEqual([
			{ codes: [], n: 6, mean: 13 / 6 }
		]);
		expect(await mean({ by: [], x: [{ question: 'q1', reversed: true }] })).toEqual([
			{ codes: [], n: 6, mean: 11 / 6 }
		]);
	});

	it('measures numbers, and no number that is too long to be one', async () => {
		const [[table] = []] = await measure.moments([{ by: [], x: [{ question: 'q4' }] }]);
		expect(table?.rows).toMatchObject([{ n: 6, min: 1, max: 10 }]);
	});

	it('measures options by the values given to them, several ticks added up', async () => {
		const values = [
			{ code: 1, value: 10 },
			{ code: 2, value: 1 }
		];
		expect(await mean({ by: [], x: [{ question: 'q3', values }] })).toEqual([
			{ codes: [], n: 7, mean: expect.closeTo((10 + 1 + 11 + 11 + 10 + 1 + 11) / 7, 12) }
		]);
	});

	it('sums two spellings of an option together, and whoever ticked several under each', async () => {
		const x = [{ question: 'q4' }];
		expect(await mean({ by: [{ question: 'q6', as: 'options' }], x })).toEqual([
			{ codes: [0], n: 1, mean: 2 },
			{ codes: [1], n: 2, mean: 1.5 },
			{ codes: [2], n: 3, mean: 14 / 3 }
		]);
		expect(await mean({ by: [{ question: 'q3', as: 'options' }], x })).toEqual([
			{ codes: [0], n: 1, mean: 10 },
			{ codes: [1], n: 3, mean: 5 / 3 },
			{ codes: [2], n: 4, mean: 2 }
		]);
	});

	it('weighs by the number of a question; who has none takes no part', async () => {
		const weight = await measure.derive({ op: 'number', of: { question: 'q7' } });
		const [table] = await tabulate([{ by: [], weight }]);
		expect(table?.rows).toEqual([{ codes: [], n: 7, sumW: 8, sumW2: 12 }]);
		const by = [{ question: 'q6', as: 'options' as const }];
		expect(await mean({ by, x: [{ question: 'q4' }], weight })).toEqual([
			{ codes: [1], n: 2, mean: 2 },
			{ codes: [2], n: 3, mean: (2 * 3 + 10 + 1) / 4 }
		]);
	});

	it('gives a person the mean of the items, reversed where told, when enough are answered', async () => {
		const of = [{ question: 'q1' }, { question: 'q2', reversed: true }];
		const index = await measure.derive({ op: 'mean', of, least: 2 });
		const x = [{ derived: index }];
		expect(await mean({ by: [], x })).toEqual([
			{ codes: [], n: 5, mean: (2 + 2.5 + 2 + 2.5 + 1) / 5 }
		]);
		const one = await measure.derive({ op: 'mean', of, least: 1 });
		expect(await mean({ by: [], x: [{ derived: one }] })).toMatchObject([{ codes: [], n: 7 }]);
		const product = await measure.derive({
			op: 'product',
			of: [{ question: 'q4' }, { derived: index }],
			least: 2
		});
		expect(await mean({ by: [], x: [{ derived: product }] })).toEqual([
			{ codes: [], n: 5, mean: (2 + 2 * 2.5 + 3 * 2 + 2 * 2.5 + 1) / 5 }
		]);
	});

	it('counts who ticked at least one of some options, and groups by it', async () => {
		const ticked = await measure.derive({
			op: 'holds',
			of: { op: 'is', question: 'q3', codes: [1] }
		});
		const [table] = await tabulate([
			{ by: [{ derived: ticked }, { question: 'q6', as: 'status' }] }
		]);
		expect(table).toEqual({
			by: [ticked, 'q6'],
			rows: [
				{ codes: [0, 0], n: 2, sumW: 2, sumW2: 2 },
				{ codes: [0, statusCode('not_answered')], n: 1, sumW: 1, sumW2: 1 },
				{ codes: [1, 0], n: 5, sumW: 5, sumW2: 5 }
			]
		});
	});

	it('makes a share a mean, of those it is among', async () => {
		const share = await measure.derive({
			op: 'indicator',
			of: { op: 'is', question: 'q6', codes: [1] },
			among: { op: 'is', question: 'q6', codes: [1, 2] }
		});
		expect(await mean({ by: [], x: [{ derived: share }] })).toEqual([
			{ codes: [], n: 7, mean: 4 / 7 }
		]);
	});

	it('puts a number into bins', async () => {
		const bins = await measure.derive({ op: 'bins', of: { question: 'q4' }, edges: [2, 10] });
		const [table] = await tabulate([{ by: [{ derived: bins }] }]);
		expect(table?.rows.map(({ codes, n }) => [codes[0], n])).toEqual([
			[0, 2],
			[1, 2],
			[2, 3],
			[3, 1]
		]);
	});

	it('gives each combination of answers its factor', async () => {
		const weight = await measure.derive({
			op: 'cells',
			questions: ['q6', 'q1'],
			cells: [
				{ codes: [1, 2], factor: 0.5 },
				{ codes: [2, 3], factor: 3 },
				{ codes: [0, 3], factor: 7 }
			]
		});
		const [table] = await tabulate([{ by: [{ question: 'q6', as: 'options' }], weight }]);
		expect(table?.rows).toEqual([
			{ codes: [0], n: 1, sumW: 7, sumW2: 49 },
			{ codes: [1], n: 1, sumW: 0.5, sumW2: 0.25 },
			{ codes: [2], n: 1, sumW: 3, sumW2: 9 }
		]);
	});

	it('multiplies numbers with one another, of those who have them all or of each pair', async () => {
		const x = [{ question: 'q1' }, { question: 'q2' }, { question: 'q4' }];
		const by = [{ question: 'q6', as: 'options' as const }];
		const [complete, pairs] = await measure.crossMoments([
			{ by: [], x, complete: true },
			{ by, x }
		]);
		const [row] = complete?.rows ?? [];
		expect(row?.n).toEqual([
			[5, 5, 5],
			[5, 5, 5],
			[5, 5, 5]
		]);
		const [first = 0, second = 0] = [row?.sumWD[0]?.[1], row?.sumWD[1]?.[0]];
		expect((row?.sumWDD[0]?.[1] ?? 0) / 5 - (first * second) / 25).toBeCloseTo(21 / 5 - 4, 12);
		expect(pairs?.rows.map(({ codes, n }) => [codes, n[0]])).toEqual([
			[[0], [1, 1, 1]],
			[[1], [3, 2, 2]],
			[[2], [2, 2, 2]]
		]);
	});

	it('derives a column once for the answers that are loaded, and again for others', async () => {
		const derive = vi.spyOn(opened.engine, 'derive');
		const first = await measure.derive({ op: 'number', of: { question: 'q7' } });
		const again = await createMeasure(opened.engine, measured).derive({
			op: 'number',
			of: { question: 'q7' }
		});
		expect(again).toBe(first);
		expect(new Set(derive.mock.calls.map(([id]) => id)).size).toBe(1);
		const { responses, columns } = measured;
		await opened.engine.load({ responses, columns, numbers: [] });
		await expect(tabulate([{ by: [], weight: first }])).rejects.toThrow(first);
		expect(await measure.derive({ op: 'number', of: { question: 'q7' } })).toBe(first);
		expect(await tabulate([{ by: [], weight: first }])).toMatchObject([{ rows: [{ sumW: 8 }] }]);
	});

	it('refuses a quantity that the question has not', async () => {
		const refused = async (...x: Parameters<Measure['moments']>[0][0]['x']) =>
			measure.moments([{ by: [], x }]);
		await expect(refused({ question: 'q6' })).rejects.toThrow('q6');
		await expect(refused({ question: 'q3' })).rejects.toThrow('q3');
		await expect(refused({ question: 'q5' })).rejects.toThrow('q5');
		await expect(refused({ question: 'q4', reversed: true })).rejects.toThrow('q4');
		await expect(refused({ question: 'q99' })).rejects.toThrow('q99');
		await expect(refused({ derived: 'derived_0' })).rejects.toThrow('derived_0');
		await expect(measure.derive({ op: 'cells', questions: ['q3'], cells: [] })).rejects.toThrow(
			'q3'
		);
		await expect(
			measure.derive({ op: 'cells', questions: ['q6'], cells: [{ codes: [9], factor: 1 }] })
		).rejects.toThrow('9');
	});
});
