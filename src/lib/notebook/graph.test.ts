import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSchema, type Cell } from './cell';
import { buildGraph } from './graph';

const sql = (id: string, code: string, name?: string): Cell =>
	cellSchema.parse({ id, kind: 'sql', code, ...(name !== undefined && { name }) });
const text = (id: string): Cell => cellSchema.parse({ id, kind: 'text', text: 'c1 og c2' });
const chart = (id: string, of: string): Cell =>
	cellSchema.parse({ id, kind: 'chart', of, spec: '{}' });
const input = (id: string, name?: string): Cell =>
	cellSchema.parse({
		id,
		kind: 'input',
		input: { type: 'threshold', value: 3 },
		...(name !== undefined && { name })
	});
const analysis = (id: string, inputs: readonly string[]): Cell =>
	cellSchema.parse({
		id,
		kind: 'analysis',
		analysis: 'frequency',
		questions: ['rolle'],
		filter: inputs.map((of) => ({ kind: 'input', input: of, question: 'alder' }))
	});

const idsIn = (cells: readonly Cell[]) => cells.map(({ id }) => id);

describe('what a cell uses', () => {
	it('is what its code names, whatever the case, be it below it or called by its id', () => {
		const cells = [
			sql('c1', 'SELECT * FROM Tall JOIN c3'),
			sql('c2', 'SELECT 1', 'tall'),
			sql('c3', '')
		];
		const { uses, order } = buildGraph(cells);
		expect(uses.get('c1')).toEqual(['c2', 'c3']);
		expect(idsIn(order)).toEqual(['c2', 'c3', 'c1']);
	});

	it('is the inputs that an analysis follows, and the cell that a chart draws', () => {
		const { uses, order, problems } = buildGraph([
			chart('c1', 'c2'),
			analysis('c2', ['c3']),
			input('c3')
		]);
		expect([...uses.values()]).toEqual([['c2'], ['c3'], []]);
		expect(idsIn(order)).toEqual(['c3', 'c2', 'c1']);
		expect(problems.size).toBe(0);
	});

	it('is nothing that words of a text happen to name, nor the cell itself', () => {
		const { uses, problems } = buildGraph([text('c1'), sql('c2', 'SELECT * FROM answers -- c2')]);
		expect([...uses.values()]).toEqual([[], []]);
		expect(problems.size).toBe(0);
	});
});

describe('a cell that cannot run', () => {
	it('says which cells wait for one another, itself first', () => {
		const { problems, order } = buildGraph([
			sql('c1', 'FROM c2'),
			sql('c2', 'FROM c3'),
			sql('c3', 'FROM c1'),
			sql('c4', 'FROM c1')
		]);
		expect(problems.get('c1')).toEqual({ code: 'cycle', cells: ['c1', 'c2', 'c3'] });
		expect(problems.get('c2')).toEqual({ code: 'cycle', cells: ['c2', 'c3', 'c1'] });
		expect(problems.get('c3')).toEqual({ code: 'cycle', cells: ['c3', 'c1', 'c2'] });
		// It waits for a cell without a result, which it tells when it runs.
		expect(idsIn(order)).toEqual(['c4']);
	});

	it('says which cell it misses, also one that has nothing to be used', () => {
		const { problems } = buildGraph([
			chart('c1', 'gone'),
			chart('c2', 'c5'),
			analysis('c3', ['c4']),
			sql('c4', ''),
			text('c5'),
			sql('c6', 'FROM c5')
		]);
		expect(Object.fromEntries(problems)).toEqual({
			c1: { code: 'missing_cell', cell: 'gone' },
			c2: { code: 'missing_cell', cell: 'c5' },
			c3: { code: 'missing_cell', cell: 'c4' },
			c6: { code: 'missing_cell', cell: 'c5' }
		});
	});

	it('says that an earlier cell has its name', () => {
		const { problems } = buildGraph([sql('c1', '', 'tall'), input('c2', 'tall')]);
		expect(problems).toEqual(new Map([['c2', { code: 'name_taken', name: 'tall' }]]));
	});
});

describe('the order', () => {
	it('has every cell that can run once, after what it uses', () => {
		const edges = fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 3 }), { maxLength: 12 });
		fc.assert(
			fc.property(edges, (lists) => {
				const cells = lists.map((list, i) =>
					sql(`c${i}`, list.map((other) => `FROM c${other}`).join(' '))
				);
				const { order, uses, problems } = buildGraph(cells);
				const ran = new Set<string>();
				for (const { id } of order) {
					for (const used of uses.get(id) ?? [])
						expect(ran.has(used) || problems.has(used)).toBe(true);
					ran.add(id);
				}
				expect([...ran, ...problems.keys()].sort()).toEqual(idsIn(cells).sort());
			})
		);
	});

	it('is found for a chain as long as a notebook may be', () => {
		const cells = Array.from({ length: 10_000 }, (_, i) => sql(`c${i}`, `FROM c${i + 1}`));
		expect(buildGraph(cells).order).toHaveLength(10_000);
	});
});
