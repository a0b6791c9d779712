import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeCell } from './exchange-file';
import { mergeList, mergeScale, mergeTicks } from './merge-cells';

const points = (...counts: readonly number[]): ExchangeCell[] =>
	counts.map((n, i) => ({ options: [String(i + 1)], n }));
const short = (cells: readonly ExchangeCell[]) =>
	cells.map(({ options, n }) => `${options.join('+')}: ${n}`);
const sum = (cells: readonly ExchangeCell[]) => cells.reduce((total, { n }) => total + n, 0);

describe('few answers on a scale', () => {
	it('are told with the nearest point that anybody chose', () => {
		// 1 and 3 are the same distance from 2 people on point 2; point 1 has nobody.
		expect(short(mergeScale(points(0, 2, 3, 8, 7), 5))).toEqual(['1: 0', '2+3: 5', '4: 8', '5: 7']);
		// 1 joins the lesser of its neighbours that anybody chose, over the empty point between.
		expect(short(mergeScale(points(6, 1, 0, 5, 9), 5))).toEqual(['1: 6', '2+3+4: 6', '5: 9']);
		expect(short(mergeScale(points(1, 0, 0, 0, 9), 5))).toEqual(['1+2+3+4+5: 10']);
		expect(short(mergeScale(points(5, 0, 5), 5))).toEqual(['1: 5', '2: 0', '3: 5']);
	});
});

describe('few answers of a list', () => {
	it('are told as one, with what was typed and with the next smallest if need be', () => {
		const list = (counts: Readonly<Record<string, number>>) =>
			Object.entries(counts).map(([id, n]) => ({ options: [id], n }));
		expect(short(mergeList(list({ a: 9, b: 2, c: 3, other: 0 }), 5))).toEqual([
			'a: 9',
			'b+c+other: 5'
		]);
		expect(short(mergeList(list({ a: 9, b: 6, c: 1, other: 0 }), 5))).toEqual([
			'a: 9',
			'b+c+other: 7'
		]);
		expect(short(mergeList(list({ a: 9, b: 6, other: 0 }), 5))).toEqual([
			'a: 9',
			'b: 6',
			'other: 0'
		]);
	});
});

describe('few ticks', () => {
	it('are told as how many ticked any of them, which is no sum', () => {
		const ticked = [
			{ options: ['a'], n: 6 },
			{ options: ['a', 'b'], n: 2 },
			{ options: ['b', 'c'], n: 1 },
			{ options: ['c'], n: 3 }
		];
		// Of 12: a 8, so 4 not, b 3, c 4: each is of few, or of all but a few. Any of them: 12.
		expect(short(mergeTicks(ticked, ['a', 'b', 'c'], 5))).toEqual(['a+b+c: 12']);
		// With four as enough only b is of few: it is told with c, the smaller of the others. Any of the two: 6.
		expect(short(mergeTicks(ticked, ['a', 'b', 'c'], 4))).toEqual(['a: 8', 'b+c: 6']);
	});
});

const counts = fc.array(fc.nat(12), { minLength: 2, maxLength: 11 });
const minBase = fc.integer({ min: 3, max: 8 });

describe('merging', () => {
	it('leaves every cell with nobody or enough, each option once, and the sum as it was', () => {
		fc.assert(
			fc.property(counts, minBase, (people, least) => {
				const cells = points(...people);
				fc.pre(sum(cells) >= least);
				for (const merge of [mergeScale, mergeList]) {
					const merged = merge(cells, least);
					expect(sum(merged)).toBe(sum(cells));
					expect(merged.every(({ n }) => n === 0 || n >= least)).toBe(true);
					expect(merged.flatMap(({ options }) => options).sort()).toEqual(
						cells.flatMap(({ options }) => options).sort()
					);
				}
			})
		);
	});

	it('of a scale joins neighbours only', () => {
		fc.assert(
			fc.property(counts, minBase, (people, least) => {
				const order = mergeScale(points(...people), least).flatMap(({ options }) => options);
				expect(order.map(Number)).toEqual(people.map((_, i) => i + 1));
			})
		);
	});

	it('of ticks leaves no cell of few, nor one that all but a few ticked', () => {
		const options = ['a', 'b', 'c', 'd'];
		const ticked = fc.array(
			fc.record({
				options: fc.subarray(options, { minLength: 1 }),
				n: fc.integer({ min: 1, max: 6 })
			}),
			{ minLength: 1, maxLength: 8 }
		);
		fc.assert(
			fc.property(ticked, minBase, (people, least) => {
				const base = people.reduce((total, { n }) => total + n, 0);
				const isFew = (n: number) => n > 0 && n < least;
				for (const { n } of mergeTicks(people, options, least)) {
					expect(isFew(n) || isFew(base - n)).toBe(false);
				}
			})
		);
	});
});
