import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CrossRow, ValueRow } from '$lib/survey/moment-table';
import { createArrayEngine } from './arrays';
import { arbitraryNumber, arbitrarySelection, arbitraryTable, columnOf } from './arbitrary-table';
import { openers } from './duckdb-fixtures';
import type { Engine } from './engine';
import { foldOfCodes } from './fold';
import { mergeMoments, mergeProducts } from './merge-rows';
import { expectSameMoments } from './near';
import { quantilesOf, type QuantilePlan } from './quantiles';
import { RowByRow } from './row-by-row';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

const arbitraryQuestion = arbitraryTable.chain((table) => {
	const names = table.columns.map(({ id }) => id);
	return fc.record({
		table: fc.constant(table),
		selection: arbitrarySelection(names, ['weight']),
		x: arbitraryNumber(names, ['weight'])
	});
});

/** A quantile by sorting everyone, each as often as a quarter goes into the weight. */
function sortedQuantile(values: readonly ValueRow[], p: number): number | null {
	const all = values
		.flatMap(({ value, sumW }) => Array.from({ length: sumW * 4 }, () => value))
		.sort((a, b) => a - b);
	const place = p * all.length;
	const last = all.length - 1;
	const low = all[Math.max(0, Math.min(last, Math.ceil(place) - 1))];
	const high = all[Math.max(0, Math.min(last, Math.floor(place)))];
	if (low === undefined || high === undefined) return null;
	return p === 0 ? low : low + (high - low) / 2;
}

/** Of two numbers, over those who have both. */
function covariance({ sumW, sumWD, sumWDD }: CrossRow, i: 0 | 1, j: 0 | 1): number {
	const [w = 0, first = 0, second = 0] = [sumW[i]?.[j], sumWD[i]?.[j], sumWD[j]?.[i]];
	return (sumWDD[i]?.[j] ?? 0) / w - (first * second) / (w * w);
}

const planOf = (plan: Omit<QuantilePlan, 'by' | 'folds'>): QuantilePlan => ({
	...plan,
	by: plan.selection.by,
	folds: plan.selection.by.map((_, i) => foldOfCodes(i))
});

describe('what is summed', () => {
	it('is what the count table of the same entries gives', async () => {
		const arbitraryValues = fc.array(
			fc.option(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(1e15 + 1))),
			{ maxLength: 6 }
		);
		await fc.assert(
			fc.asyncProperty(arbitraryTable, arbitraryValues, async (table, values) => {
				const [column] = table.columns;
				fc.pre(column !== undefined);
				const engine = createArrayEngine();
				await engine.load(table);
				const by = [column?.id ?? ''];
				const x = { op: 'lookup' as const, column: by[0] ?? '', values };
				const [counts] = await engine.countBy([{ by, weight: 'weight' }]);
				const [[moments] = []] = await engine.momentsBy([{ by, x: [x], weight: 'weight' }]);
				const having = (counts?.rows ?? []).filter(
					({ codes }) => typeof values[codes[0] ?? 0] === 'number'
				);
				expect(
					moments?.rows.map(({ codes, n, sumW, sumW2 }) => ({ codes, n, sumW, sumW2 }))
				).toEqual(having);
				for (const { codes, min, max, sumWD2 } of moments?.rows ?? []) {
					expect([min, max, sumWD2]).toEqual([values[codes[0] ?? 0], values[codes[0] ?? 0], 0]);
				}
			})
		);
	});

	it('of two groups together is what merging the two gives', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryQuestion, async ({ table, selection, x }) => {
				const expected = new RowByRow(table);
				const whole = { ...selection, by: [], presence: [] };
				const parts = expected.moments(selection, x).map((row) => ({ ...row, codes: [] }));
				const [first, ...others] = parts;
				expectSameMoments(
					first ? [others.reduce(mergeMoments, first)] : [],
					expected.moments(whole, x)
				);
			})
		);
	});

	it('as products of two groups is what merging the two gives, around any centre', () => {
		const small = {
			responses: 6,
			columns: [columnOf('q1', 3, [1, 1, 1, 2, 2, 2]), columnOf('q2', 4, [1, 2, 3, 3, 0, 2])],
			numbers: [{ id: 'w', values: Float64Array.of(1, 2, 3, 4, 5, 6) }]
		};
		const expected = new RowByRow(small);
		const x = [
			{ op: 'column' as const, id: 'w' },
			{ op: 'lookup' as const, column: 'q2', values: [null, 1, 5, 2] }
		];
		const [first, second] = expected
			.products({ by: ['q1'], x })
			.map((row) => ({ ...row, codes: [] }));
		const [whole] = expected.products({ by: [], x });
		if (!first || !second || !whole) throw new Error('No groups');
		const merged = mergeProducts(first, second);
		expect({ n: merged.n, sumW: merged.sumW, sumW2: merged.sumW2 }).toEqual({
			n: whole.n,
			sumW: whole.sumW,
			sumW2: whole.sumW2
		});
		for (const [i, j] of [
			[0, 0],
			[0, 1],
			[1, 0],
			[1, 1]
		] as const) {
			expect(covariance(merged, i, j)).toBeCloseTo(covariance(whole, i, j), 12);
		}
	});
});

describe.each(openers)('a quantile by the $name engine', ({ open }) => {
	const using = async (task: (engine: Engine) => Promise<void>): Promise<void> => {
		const { engine } = await open();
		try {
			await task(engine);
		} finally {
			await engine.close();
		}
	};

	it('is the one that sorting everyone finds', () =>
		using((engine) =>
			fc.assert(
				fc.asyncProperty(arbitraryQuestion, async ({ table, selection, x }) => {
					await engine.load(table);
					const p = [0, 0.1, 0.25, 0.5, 0.75, 1];
					const { rows } = await quantilesOf(engine, planOf({ selection, x, p }));
					const values = new RowByRow(table).values(selection, x);
					const groups = new Map(values.map(({ codes }) => [codes.join(), codes]));
					expect(rows).toEqual(
						[...groups].map(([key, codes]) => {
							const group = values.filter((row) => row.codes.join() === key);
							return {
								codes,
								n: group.reduce((sum, { n }) => sum + n, 0),
								values: p.map((at) => sortedQuantile(group, at))
							};
						})
					);
				}),
				{ numRuns: 30 }
			)
		));

	it('is found in bins where there are many different numbers, far from evenly spread', () =>
		using(async (engine) => {
			const responses = 60_000;
			// Every number once, out of order, most of them near one end.
			const values = Float64Array.from(
				{ length: responses },
				(_, i) => ((i * 7919) % responses) ** 3 / 8
			);
			const weights = Float64Array.from({ length: responses }, (_, i) => (i % 5) / 4);
			const table = {
				responses,
				columns: [
					columnOf(
						'q1',
						3,
						Array.from(values, (_, i) => i % 3)
					)
				],
				numbers: [
					{ id: 'x', values },
					{ id: 'w', values: weights }
				]
			};
			await engine.load(table);
			const x = { op: 'column' as const, id: 'x' };
			const p = [0, 0.1, 0.5, 0.999, 1];
			const expected = new RowByRow(table);
			for (const selection of [
				{ by: ['q1'] },
				{ by: [], weight: 'w', where: { op: 'in' as const, column: 'q1', entries: [0, 2] } },
				{ by: [], weight: 'w' }
			]) {
				const { rows } = await quantilesOf(engine, planOf({ selection, x, p }));
				for (const { codes, values } of rows) {
					const marked = Array.from({ length: responses }, (_, row) => row).filter((row) => {
						if (selection.where && !expected.meets(selection.where, row)) return false;
						return codes.length === 0 || row % 3 === codes[0];
					});
					const group = marked
						.map((row) => ({
							codes,
							value: table.numbers[0]?.values[row] ?? 0,
							n: 1,
							sumW: selection.weight ? (weights[row] ?? 0) : 1,
							sumW2: 1
						}))
						.sort((a, b) => a.value - b.value);
					expect(values).toEqual(p.map((at) => sortedQuantile(group, at)));
				}
			}
		}));
});

it('refuses a quantile beyond the ends', async () => {
	const engine = createArrayEngine();
	await engine.load({ responses: 0, columns: [], numbers: [] });
	const x = { op: 'constant' as const, value: 1 };
	for (const p of [-0.1, 1.1, NaN]) {
		await expect(quantilesOf(engine, planOf({ selection: { by: [] }, x, p: [p] }))).rejects.toThrow(
			'Not a quantile'
		);
	}
});
