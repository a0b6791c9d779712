import * as aq from 'arquero';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CountRow, CountTable } from '$lib/survey/count-table';
import { arbitrarySelection, arbitraryTable, columnOf } from './arbitrary-table';
import { openers, type Opened } from './duckdb-fixtures';
import type { CountRequest, EngineTable } from './engine';
import type { EntryFilter } from './entry-filter';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

const row = (codes: number[], n: number): CountRow => ({ codes, n, sumW: n, sumW2: n });

function meets(filter: EntryFilter | undefined, codeOf: (id: string) => number): boolean {
	switch (filter?.op) {
		case undefined:
			return true;
		case 'in':
			return filter.entries.includes(codeOf(filter.column));
		case 'and':
			return filter.of.every((part) => meets(part, codeOf));
		case 'or':
			return filter.of.some((part) => meets(part, codeOf));
		case 'not':
			return !meets(filter.of, codeOf);
	}
}

/** The same counts by another road: Arquero's group-by over the rows that meet every condition. */
function countWithArquero(table: EngineTable, request: CountRequest): CountTable {
	const codesOf = (id: string) => table.columns.find((c) => c.id === id)?.codes ?? [];
	const weights = table.numbers.find((c) => c.id === request.weight)?.values;
	const kept = Array.from({ length: table.responses }, (_, i) => i).filter((i) =>
		meets(request.where, (id) => codesOf(id)[i] ?? -1)
	);
	const keys = request.by.map((_, i) => `key${i}`);
	const data: Record<string, number[]> = {
		w: kept.map((i) => weights?.[i] ?? 1),
		w2: kept.map((i) => (weights?.[i] ?? 1) ** 2)
	};
	request.by.forEach((id, k) => {
		const only = request.presence?.includes(id) ?? false;
		data[`key${k}`] = kept.map((i) => {
			const code = codesOf(id)[i] ?? 0;
			return only ? Math.min(code, 1) : code;
		});
	});
	if (kept.length === 0) return { by: request.by, rows: [] };
	const grouped = aq
		.table(data)
		.groupby(...keys)
		.rollup({ n: aq.op.count(), sumW: aq.op.sum('w'), sumW2: aq.op.sum('w2') });
	const sorted = keys.length === 0 ? grouped : grouped.ungroup().orderby(...keys);
	const rows = sorted.objects().map((object) => {
		const found = new Map(Object.entries(object));
		const read = (name: string) => Number(found.get(name));
		return { codes: keys.map(read), n: read('n'), sumW: read('sumW'), sumW2: read('sumW2') };
	});
	return { by: request.by, rows };
}

const arbitraryCase = arbitraryTable.chain((table) => {
	const names = table.columns.map(({ id }) => id);
	return fc.record({
		table: fc.constant(table),
		requests: fc.array(arbitrarySelection(names, ['weight']), { maxLength: 6 })
	});
});

const small: EngineTable = {
	responses: 4,
	columns: [columnOf('q1', 3, [1, 2, 1, 0]), columnOf('q2', 2, [1, 1, 0, 0])],
	numbers: [{ id: 'w', values: Float64Array.of(0.5, 1, 2, 4) }]
};

describe.each(openers)('the $name engine', ({ open, name }) => {
	let opened: Opened;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.engine.close());

	it('says which engine it is', () => {
		expect(opened.engine.name).toBe(name);
	});

	it('counts like Arquero on any table, whatever its columns are called', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryCase, async ({ table, requests }) => {
				await opened.engine.load(table);
				const expected = requests.map((request) => countWithArquero(table, request));
				expect(await opened.engine.countBy(requests)).toEqual(expected);
			}),
			{ numRuns: 60 }
		);
	});

	it('sums weights and their squares', async () => {
		await opened.engine.load(small);
		expect(await opened.engine.countBy([{ by: ['q2'], weight: 'w' }])).toEqual([
			{
				by: ['q2'],
				rows: [
					{ codes: [0], n: 2, sumW: 6, sumW2: 20 },
					{ codes: [1], n: 2, sumW: 1.5, sumW2: 1.25 }
				]
			}
		]);
	});

	it('finds no combinations in an empty table', async () => {
		await opened.engine.load({ responses: 0, columns: [columnOf('q1', 1, [])], numbers: [] });
		expect(await opened.engine.countBy([{ by: [] }, { by: ['q1'] }])).toEqual([
			{ by: [], rows: [] },
			{ by: ['q1'], rows: [] }
		]);
	});

	it('counts responses of a table without columns', async () => {
		await opened.engine.load({ responses: 3, columns: [], numbers: [] });
		expect(await opened.engine.countBy([{ by: [] }])).toEqual([{ by: [], rows: [row([], 3)] }]);
	});

	it('keeps 70,000 different entries apart, crossed with another column', async () => {
		const codes = Array.from({ length: 70_000 }, (_, i) => 69_999 - i);
		const parity = codes.map((code) => code % 2);
		await opened.engine.load({
			responses: codes.length,
			columns: [columnOf('q1', 70_000, codes), columnOf('q2', 2, parity)],
			numbers: []
		});
		const [crossed, present] = await opened.engine.countBy([
			{ by: ['q1', 'q2'] },
			{ by: ['q1', 'q2'], presence: ['q1'] }
		]);
		expect(crossed?.rows).toEqual(
			Array.from({ length: 70_000 }, (_, code) => row([code, code % 2], 1))
		);
		expect(present?.rows).toEqual([row([0, 0], 1), row([1, 0], 34_999), row([1, 1], 35_000)]);
	});

	it.each([50, 250])('answers %i requests at once', async (length) => {
		await opened.engine.load(small);
		const requests = Array.from({ length }, (_, i) => ({ by: [i % 2 === 0 ? 'q1' : 'q2'] }));
		expect(await opened.engine.countBy(requests)).toEqual(
			requests.map((request) => countWithArquero(small, request))
		);
	});

	it('answers nothing when nothing is asked', async () => {
		await opened.engine.load(small);
		expect(await opened.engine.countBy([])).toEqual([]);
	});

	it('answers questions asked at the same time', async () => {
		await opened.engine.load(small);
		const [first, second] = await Promise.all([
			opened.engine.countBy([{ by: ['q1'] }]),
			opened.engine.countBy([{ by: ['q2'] }])
		]);
		expect(first).toEqual([countWithArquero(small, { by: ['q1'] })]);
		expect(second).toEqual([countWithArquero(small, { by: ['q2'] })]);
	});
});
