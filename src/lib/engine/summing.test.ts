import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
	arbitraryCodes,
	arbitraryNumber,
	arbitrarySelection,
	arbitraryTable,
	columnOf
} from './arbitrary-table';
import { openers, type Opened } from './duckdb-fixtures';
import type { EngineTable } from './engine';
import type { Derivation } from './expression';
import { expectSameMoments, expectSameProducts } from './near';
import { RowByRow } from './row-by-row';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

/** A table, columns derived from it and from one another, and questions that may name all of them. */
const arbitraryCase = arbitraryTable.chain((table) => {
	const names = table.columns.map(({ id }) => id);
	const coded = [...names, 'coded'];
	const numbers = ['weight', 'number'];
	const derivations = fc.tuple(
		arbitraryNumber(names, ['weight']).map((d): [string, Derivation] => ['number', d]),
		arbitraryCodes(names, numbers).map((d): [string, Derivation] => ['coded', d])
	);
	const x = fc.array(arbitraryNumber(coded, numbers), { minLength: 1, maxLength: 3 });
	const selection = arbitrarySelection(coded, ['weight', 'positive']);
	return fc.record({
		table: fc.constant(table),
		// What is weighed by is not negative, but may be missing.
		positive: arbitraryNumber(names, ['weight'], 0).map((part): [string, Derivation] => [
			'positive',
			{ op: 'product', of: [part, part], least: 2 }
		]),
		derivations,
		counted: fc.array(selection, { maxLength: 4 }),
		summed: fc.array(fc.tuple(selection, x, fc.boolean()), { maxLength: 3 })
	});
});

/** A sixteenth-digit spread on a number of sixteen digits. */
const far: EngineTable = {
	responses: 6,
	columns: [columnOf('q1', 4, [1, 2, 3, 1, 2, 0]), columnOf('q2', 3, [1, 1, 1, 2, 2, 2])],
	numbers: [{ id: 'w', values: Float64Array.of(1, 1, 1, 1, 0, 1) }]
};

describe.each(openers)('the $name engine', ({ open }) => {
	let opened: Opened;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.engine.close());

	it('counts and sums as if every response were asked by itself', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryCase, async ({ table, positive, derivations, counted, summed }) => {
				const { engine } = opened;
				await engine.load(table);
				const expected = new RowByRow(table);
				for (const [id, derivation] of [positive, ...derivations]) {
					await engine.derive(id, derivation);
					expected.derive(id, derivation);
				}
				const counts = await engine.countBy(counted);
				counts.forEach(({ by, rows }, i) => {
					const wanted = expected.counts(counted[i] ?? { by });
					expect(rows.map(({ codes, n }) => ({ codes, n }))).toEqual(
						wanted.map(({ codes, n }) => ({ codes, n }))
					);
				});
				const requests = summed.map(([selection, x, complete]) => ({ ...selection, x, complete }));
				const moments = await engine.momentsBy(requests);
				const products = await engine.crossMomentsBy(requests);
				const values = await engine.valuesBy(
					requests.flatMap(({ x, ...selection }) => x.map((each) => ({ ...selection, x: each })))
				);
				const valueTables = values.values();
				requests.forEach((request, i) => {
					request.x.forEach((x, k) => {
						expectSameMoments(moments[i]?.[k]?.rows ?? [], expected.moments(request, x));
						const counted = valueTables.next().value?.rows ?? [];
						const exact = ({ codes, value, n }: (typeof counted)[number]) => ({ codes, value, n });
						expect(counted.map(exact)).toEqual(expected.values(request, x).map(exact));
					});
					expectSameProducts(products[i]?.rows ?? [], expected.products(request));
				});
			}),
			{ numRuns: 30 }
		);
	});

	it('keeps a small spread of large numbers', async () => {
		const { engine } = opened;
		await engine.load(far);
		const values = [null, 1e15, 1e15 + 1, 1e15 + 2];
		const request = { by: [], x: [{ op: 'lookup' as const, column: 'q1', values }] };
		const [[table] = []] = await engine.momentsBy([request]);
		expect(table?.rows).toEqual([
			{
				codes: [],
				n: 5,
				sumW: 5,
				sumW2: 5,
				min: 1e15,
				max: 1e15 + 2,
				centre: 1e15 + 1,
				sumWD: -1,
				sumWD2: 3,
				sumW2D: -1,
				sumW2D2: 3
			}
		]);
	});

	it('keeps the spread of a group although another has an outlier', async () => {
		const { engine } = opened;
		await engine.load(far);
		const x = {
			op: 'case' as const,
			cases: [
				{
					when: { op: 'in' as const, column: 'q2', entries: [2] },
					then: { op: 'constant' as const, value: 1e40 }
				}
			],
			otherwise: { op: 'lookup' as const, column: 'q1', values: [null, 1, 2, 3] }
		};
		const [[table] = []] = await engine.momentsBy([{ by: ['q2'], x: [x] }]);
		expect(table?.rows.map(({ sumWD2 }) => sumWD2)).toEqual([2, 0]);
	});

	it('looks up 100,000 entries, and leaves out half of them', async () => {
		const { engine } = opened;
		const codes = Array.from({ length: 100_000 }, (_, i) => 99_999 - i);
		await engine.load({
			responses: codes.length,
			columns: [columnOf('q1', 100_000, codes)],
			numbers: []
		});
		const values = codes.map((_, entry) => (entry === 0 ? null : entry / 4));
		const even = codes.filter((code) => code % 2 === 0);
		const where = { op: 'not' as const, of: { op: 'in' as const, column: 'q1', entries: even } };
		const x = { op: 'lookup' as const, column: 'q1', values };
		const [[all] = [], [odd] = []] = await engine.momentsBy([
			{ by: [], x: [x] },
			{ by: [], x: [x], where }
		]);
		expect(all?.rows).toMatchObject([{ n: 99_999, min: 0.25, max: 24_999.75, sumWD: 0 }]);
		expect(odd?.rows).toMatchObject([{ n: 50_000, min: 0.25, max: 24_999.75, sumWD: 0 }]);
		await engine.derive('quarter', x);
		const again = await engine.momentsBy([{ by: [], x: [{ op: 'column', id: 'quarter' }] }]);
		expect(again[0]?.[0]).toEqual(all);
		expect(await engine.countBy([{ by: [], where }])).toMatchObject([{ rows: [{ n: 50_000 }] }]);
	});

	it('sums the products of twenty numbers', async () => {
		const { engine } = opened;
		await engine.load(far);
		const x = Array.from({ length: 20 }, (_, k) => ({
			op: 'lookup' as const,
			column: k % 2 === 0 ? 'q1' : 'q2',
			values: [null, k, k + 1, k + 3]
		}));
		const expected = new RowByRow(far);
		const requests = [
			{ by: ['q2'], x, weight: 'w' },
			{ by: [], x, complete: true }
		];
		const tables = await engine.crossMomentsBy(requests);
		tables.forEach(({ rows }, i) => {
			const request = requests[i] ?? { by: [], x };
			expectSameProducts(rows, expected.products(request));
		});
		expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
	});
});
