import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CountRow } from '$lib/survey/count-table';
import { columnOf } from './arbitrary-table';
import { openers, type Opened } from './duckdb-fixtures';
import { EngineError, type CountRequest, type EngineTable } from './engine';
import type { Derivation, NumberExpression } from './expression';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

const row = (codes: number[], n: number): CountRow => ({ codes, n, sumW: n, sumW2: n });

const small: EngineTable = {
	responses: 4,
	columns: [columnOf('q1', 3, [1, 2, 1, 0]), columnOf('q2', 2, [1, 1, 0, 0])],
	numbers: [{ id: 'w', values: Float64Array.of(0.5, 1, 2, 4) }]
};

describe.each(openers)('the $name engine', ({ open }) => {
	let opened: Opened;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.engine.close());

	it.each<CountRequest>([
		{ by: ['q9'] },
		{ by: ['q1" FROM x; --'] },
		{ by: ['w'] },
		{ by: ['q1'], weight: 'q2' },
		{ by: ['q1'], presence: ['q2'] },
		{ by: [], where: { op: 'in', column: 'q9', entries: [1] } },
		{ by: [], where: { op: 'in', column: 'q1', entries: [1.5] } },
		{ by: [], where: { op: 'in', column: 'q1', entries: [-1] } }
	])('refuses what the table does not have: %j', async (request) => {
		await opened.engine.load(small);
		await expect(opened.engine.countBy([request])).rejects.toThrow();
	});

	it.each<[string, EngineTable]>([
		['an id from a file', { ...small, columns: [columnOf('Navn"', 2, [0, 1, 0, 1])] }],
		['two equal ids', { ...small, columns: [...small.columns, columnOf('q1', 2, [0, 1, 0, 1])] }],
		['a short column', { ...small, columns: [columnOf('q1', 2, [0, 1])] }],
		[
			'a weight that cannot be squared',
			{ ...small, numbers: [{ id: 'w', values: new Float64Array(4).fill(1e200) }] }
		],
		[
			'a weight that is no number',
			{ ...small, numbers: [{ id: 'w', values: new Float64Array(4).fill(NaN) }] }
		]
	])('refuses to load %s', async (_, table) => {
		await expect(opened.engine.load(table)).rejects.toThrow();
	});

	it.each<[string, Derivation]>([
		['w', { op: 'constant', value: 1 }],
		['q1', { op: 'holds', of: { op: 'and', of: [] } }],
		['__binned', { op: 'constant', value: 1 }],
		['x"; DROP TABLE __responses; --', { op: 'constant', value: 1 }],
		['d', { op: 'lookup', column: 'w', values: [] }],
		['d', { op: 'lookup', column: 'q1" --', values: [1] }],
		['d', { op: 'column', id: 'q1' }],
		['d', { op: 'constant', value: NaN }],
		['d', { op: 'lookup', column: 'q1', values: [Infinity] }],
		['d', { op: 'lookup', column: 'q1', values: ['1); DROP TABLE __responses' as never] }],
		['d', { op: 'product', of: Array(5).fill({ op: 'constant', value: 1e15 }), least: 0 }],
		['d', { op: 'sum', of: [], least: 0.5 }],
		['d', { op: 'recode', column: 'q1', codes: [0, 1.5] }],
		['d', { op: 'recode', column: 'q1', codes: [-1] }],
		['d', { op: 'bin', of: { op: 'column', id: 'w' }, edges: [1, 1] }],
		['d', { op: 'bin', of: { op: 'column', id: 'w' }, edges: [NaN] }],
		['d', { op: 'count', of: [{ op: 'in', column: 'q9', entries: [1] }] }]
	])('refuses to derive %j as %j', async (id, derivation) => {
		await opened.engine.load(small);
		await expect(opened.engine.derive(id, derivation)).rejects.toThrow();
		expect(await opened.engine.countBy([{ by: [] }])).toEqual([{ by: [], rows: [row([], 4)] }]);
		if (id === 'd') await opened.engine.derive('d', { op: 'constant', value: 1 });
	});

	it('derives a column once, refuses another by its id, and forgets it with the answers', async () => {
		const { engine } = opened;
		await engine.load(small);
		const derivation: Derivation = { op: 'recode', column: 'q1', codes: [0, 1, 1] };
		await engine.derive('d', derivation);
		await engine.derive('d', derivation);
		await expect(engine.derive('d', { ...derivation, codes: [1] })).rejects.toThrow('d');
		expect(await engine.countBy([{ by: ['d'] }])).toEqual([
			{ by: ['d'], rows: [row([0], 1), row([1], 3)] }
		]);
		await engine.load(small);
		await expect(engine.countBy([{ by: ['d'] }])).rejects.toThrow('No column d');
		await engine.derive('d', { ...derivation, codes: [1] });
	});

	it('leaves no column behind when it is told to stop, nor the lists it needed', async () => {
		const { engine } = opened;
		const responses = 100_000;
		const codes = Uint32Array.from({ length: responses }, (_, i) => i);
		const entries = Array.from(codes, (code) => (code === 0 ? '' : String(code)));
		await engine.load({ responses, columns: [{ id: 'q1', entries, codes }], numbers: [] });
		const derivation: Derivation = { op: 'lookup', column: 'q1', values: [...codes] };
		const reason = new Error('moved on');
		await expect(engine.derive('d', derivation, AbortSignal.abort(reason))).rejects.toBe(reason);
		const stop = new AbortController();
		setTimeout(() => stop.abort(reason), 5);
		const outcome = await engine.derive('d', derivation, stop.signal).catch((e: unknown) => e);
		expect([reason, undefined]).toContain(outcome);
		await engine.derive('d', derivation);
		const [[table] = []] = await engine.momentsBy([{ by: [], x: [{ op: 'column', id: 'd' }] }]);
		expect(table?.rows).toMatchObject([{ n: responses, max: responses - 1, sumWD: 0 }]);
	});

	it('stops summing with the reason when it is told to stop', async () => {
		const { engine } = opened;
		await engine.load(small);
		const reason = new Error('moved on');
		const stopped = AbortSignal.abort(reason);
		const x: NumberExpression = { op: 'column', id: 'w' };
		await expect(engine.momentsBy([{ by: [], x: [x] }], stopped)).rejects.toBe(reason);
		await expect(engine.crossMomentsBy([{ by: [], x: [x] }], stopped)).rejects.toBe(reason);
		await expect(engine.valuesBy([{ by: [], x }], stopped)).rejects.toBe(reason);
	});

	it('refuses to sum what is not there', async () => {
		const { engine } = opened;
		await engine.load(small);
		const x: NumberExpression = { op: 'column', id: 'q1' };
		await expect(engine.momentsBy([{ by: [], x: [x] }])).rejects.toThrow('q1');
		await expect(engine.crossMomentsBy([{ by: ['w'], x: [] }])).rejects.toThrow('w');
		await expect(engine.valuesBy([{ by: [], x }])).rejects.toThrow('q1');
	});

	it('stops with the reason when it is told to stop', async () => {
		await opened.engine.load(small);
		const reason = new Error('moved on');
		const stopped = AbortSignal.abort(reason);
		await expect(opened.engine.countBy([{ by: ['q1'] }], stopped)).rejects.toBe(reason);
		expect(await opened.engine.countBy([{ by: [] }])).toEqual([{ by: [], rows: [row([], 4)] }]);
		await expect(opened.engine.load(small, stopped)).rejects.toBe(reason);
		await expect(opened.engine.countBy([{ by: [] }])).rejects.toThrow('Nothing is loaded');
	});

	it('works again after a question was abandoned halfway', async () => {
		const responses = 100_000;
		const big = { id: 'q1', entries: ['', 'a'], codes: new Uint8Array(responses).fill(1) };
		await opened.engine.load({ responses, columns: [big], numbers: [] });
		const stop = new AbortController();
		const requests = Array.from({ length: 60 }, () => ({ by: ['q1'] }));
		const reason = new Error('moved on');
		const abandoned = opened.engine.countBy(requests, stop.signal);
		setTimeout(() => stop.abort(reason), 1);
		const outcome = await abandoned.then(
			(tables) => tables.length,
			(error: unknown) => error
		);
		expect([reason, 60]).toContain(outcome);
		expect(await opened.engine.countBy([{ by: ['q1'] }])).toEqual([
			{ by: ['q1'], rows: [row([1], responses)] }
		]);
	});
});

describe.each(openers.filter(({ name }) => name !== 'arrays'))(
	'the database of $name',
	({ open }) => {
		let opened: Opened;
		beforeAll(async () => {
			opened = await open();
		});
		afterAll(() => opened.engine.close());

		it.each([
			"SELECT * FROM read_csv('/etc/passwd')",
			"COPY __responses TO '/tmp/leak.csv'",
			"ATTACH '/tmp/other.db' AS other",
			'LOAD httpfs',
			'SET enable_external_access = true',
			"SET temp_directory = '/tmp'",
			'RESET lock_configuration'
		])('is locked: %s', async (statement) => {
			await opened.engine.load(small);
			await expect(opened.sql(statement)).rejects.toThrow();
		});

		it('says which SQL failed', async () => {
			await opened.engine.load(small);
			await opened.sql('DROP TABLE __responses');
			const failure = await opened.engine.countBy([{ by: ['q1'] }]).catch((e: unknown) => e);
			expect(failure).toBeInstanceOf(EngineError);
			expect(failure).toMatchObject({ sql: expect.stringContaining('GROUP BY "q1"') });
		});
	}
);
