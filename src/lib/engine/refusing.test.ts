import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column } from '$lib/survey/column';
import type { CountRow } from '$lib/survey/count-table';
import { openers, type Opened } from './duckdb-fixtures';
import { EngineError, type CountRequest, type EngineTable } from './engine';

function column(id: string, entries: number, codes: readonly number[]): Column {
	return {
		id,
		entries: Array.from({ length: entries }, (_, i) => (i === 0 ? '' : `e${i}`)),
		codes: Uint8Array.from(codes)
	};
}

const row = (codes: number[], n: number): CountRow => ({ codes, n, sumW: n, sumW2: n });

const small: EngineTable = {
	responses: 4,
	columns: [column('q1', 3, [1, 2, 1, 0]), column('q2', 2, [1, 1, 0, 0])],
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
		['an id from a file', { ...small, columns: [column('Navn"', 2, [0, 1, 0, 1])] }],
		['two equal ids', { ...small, columns: [...small.columns, column('q1', 2, [0, 1, 0, 1])] }],
		['a short column', { ...small, columns: [column('q1', 2, [0, 1])] }],
		[
			'a weight that is no number',
			{ ...small, numbers: [{ id: 'w', values: new Float64Array(4).fill(NaN) }] }
		]
	])('refuses to load %s', async (_, table) => {
		await expect(opened.engine.load(table)).rejects.toThrow();
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
