import fc from 'fast-check';
import { allocateCodes, type Column } from '$lib/survey/column';
import type { EngineTable, Selection } from './engine';
import type { EntryFilter } from './entry-filter';
import type { CodeExpression, NumberExpression } from './expression';

/** A column of `entries` distinct cells. */
export function columnOf(id: string, entries: number, codes: readonly number[]): Column {
	const stored = allocateCodes(codes.length, entries);
	stored.set(codes);
	return {
		id,
		entries: Array.from({ length: entries }, (_, i) => (i === 0 ? '' : `e${i}`)),
		codes: stored
	};
}

/** Names that are words in SQL, or that an engine might use for itself. */
const ids = ['n', 'count', 'order', 'q7_3', 'responses'];

/** Small tables with columns of few and of very many entries, and weights from 0 that add up exactly. */
export const arbitraryTable: fc.Arbitrary<EngineTable> = fc
	.record({
		responses: fc.integer({ min: 0, max: 30 }),
		sizes: fc.array(fc.constantFrom(1, 2, 3, 5, 300), { maxLength: ids.length })
	})
	.chain(({ responses, sizes }) =>
		fc.record({
			responses: fc.constant(responses),
			columns: fc.tuple(
				...sizes.map((size, i) =>
					fc
						.array(fc.nat(size - 1), { minLength: responses, maxLength: responses })
						.map((codes) => columnOf(ids[i] ?? '', size, codes))
				)
			),
			numbers: fc
				.array(fc.integer({ min: 0, max: 40 }), { minLength: responses, maxLength: responses })
				.map((quarters) => [{ id: 'weight', values: Float64Array.from(quarters, (q) => q / 4) }])
		})
	);

/** Conditions nested up to three deep. */
function arbitraryFilter(names: readonly string[], depth = 3): fc.Arbitrary<EntryFilter> {
	const parts = depth > 0 ? fc.array(arbitraryFilter(names, depth - 1), { maxLength: 3 }) : null;
	return fc.oneof(
		...(names.length > 0
			? [
					fc.record({
						op: fc.constant('in' as const),
						column: fc.constantFrom(...names),
						entries: fc.oneof(
							{ weight: 9, arbitrary: fc.array(fc.nat(4), { maxLength: 3 }) },
							{
								weight: 1,
								arbitrary: fc.uniqueArray(fc.nat(299), { minLength: 65, maxLength: 80 })
							}
						)
					})
				]
			: [fc.constant<EntryFilter>({ op: 'and', of: [] })]),
		...(parts
			? [
					fc.record({ op: fc.constantFrom('and' as const, 'or' as const), of: parts }),
					fc.record({ op: fc.constant('not' as const), of: arbitraryFilter(names, depth - 1) })
				]
			: [])
	);
}

/** Who takes part, in which groups: any of `names`, with any of `weights` or none. */
export function arbitrarySelection(
	names: readonly string[],
	weights: readonly string[]
): fc.Arbitrary<Selection> {
	const selection: fc.Arbitrary<Selection> = fc.record(
		{
			by: fc.subarray([...names], { maxLength: Math.min(3, names.length) }),
			weight: fc.constantFrom(...weights),
			where: arbitraryFilter(names)
		},
		{ requiredKeys: ['by'] }
	);
	return selection.chain((s) =>
		fc.option(fc.subarray([...s.by]), { nil: null }).map((p) => (p ? { ...s, presence: p } : s))
	);
}

/** Numbers that are small, broken, near one another far from zero, or missing. */
const arbitraryValue: fc.Arbitrary<number | null> = fc.oneof(
	fc.integer({ min: -3, max: 7 }),
	fc.constantFrom(0.1, 1 / 3, -2.5),
	fc.integer({ min: -9, max: 9 }).map((step) => 1e15 + step),
	fc.constant(null)
);

/** Numbers made of the coded columns `names` and the number columns `numbers`, up to `depth` deep. */
export function arbitraryNumber(
	names: readonly string[],
	numbers: readonly string[],
	depth = 2
): fc.Arbitrary<NumberExpression> {
	const filter = arbitraryFilter(names, 1);
	const leaves: fc.Arbitrary<NumberExpression>[] = [
		fc.record({ op: fc.constant('column' as const), id: fc.constantFrom(...numbers) }),
		fc.record({ op: fc.constant('constant' as const), value: arbitraryValue.map((v) => v ?? 0) }),
		fc.record({ op: fc.constant('count' as const), of: fc.array(filter, { maxLength: 3 }) })
	];
	if (names.length > 0) {
		leaves.push(
			fc.record({
				op: fc.constant('lookup' as const),
				column: fc.constantFrom(...names),
				values: fc.oneof(
					{ weight: 4, arbitrary: fc.array(arbitraryValue, { maxLength: 6 }) },
					{ weight: 1, arbitrary: fc.array(arbitraryValue, { minLength: 65, maxLength: 70 }) }
				)
			})
		);
	}
	if (depth === 0) return fc.oneof(...leaves);
	const part = arbitraryNumber(names, numbers, depth - 1);
	return fc.oneof(
		...leaves,
		fc.record({
			op: fc.constantFrom('sum' as const, 'product' as const, 'mean' as const),
			of: fc.array(part, { maxLength: 3 }),
			least: fc.nat(3)
		}),
		fc.record({
			op: fc.constant('case' as const),
			cases: fc.array(fc.record({ when: filter, then: part }), { maxLength: 2 }),
			otherwise: fc.option(part)
		})
	);
}

/** Codes made of the columns. */
export function arbitraryCodes(
	names: readonly string[],
	numbers: readonly string[]
): fc.Arbitrary<CodeExpression> {
	const kinds: fc.Arbitrary<CodeExpression>[] = [
		fc.record({
			op: fc.constant('bin' as const),
			of: arbitraryNumber(names, numbers, 1),
			edges: fc
				.uniqueArray(
					fc.oneof(fc.integer({ min: -3, max: 8 }), fc.constantFrom(0.1, 1e15, 1e15 + 1)),
					{ maxLength: 9 }
				)
				.map((edges) => edges.sort((a, b) => a - b))
		}),
		fc.record({ op: fc.constant('holds' as const), of: arbitraryFilter(names) })
	];
	if (names.length > 0) {
		kinds.push(
			fc.record({
				op: fc.constant('recode' as const),
				column: fc.constantFrom(...names),
				codes: fc.oneof(
					fc.array(fc.nat(3), { maxLength: 6 }),
					fc.array(fc.nat(70_000), { minLength: 65, maxLength: 70 })
				)
			})
		);
	}
	return fc.oneof(...kinds);
}
