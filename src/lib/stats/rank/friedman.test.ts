import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWaves } from '../compare-waves';
import { expectNear } from '../test-near';
import { testFriedman } from './friedman';

const coursesOf = (...rows: number[][]) => rows.map((answers) => ({ answers, count: 1 }));
const test = (rows: number[][], permutation = false) =>
	testFriedman(coursesOf(...rows), { permutation });

const six = [
	[1, 3, 4],
	[2, 3, 5],
	[2, 2, 4],
	[1, 4, 4],
	[3, 2, 5],
	[2, 4, 3]
];
const five = [
	[3, 3, 4, 5],
	[3, 3, 4, 5],
	[2, 2, 2, 2],
	[1, 2, 4, 4],
	[5, 4, 3, 4]
];

describe('testFriedman', () => {
	// R 4.2.2: friedman.test(rows)
	it.each<[number[][], number, number, number]>([
		[six, 7.36363636363636, 2, 0.0251771565465931],
		[five, 4.416666666666667, 3, 0.21984496690176106]
	])('is what R says, ties and all', (rows, statistic, df, p) => {
		const found = test(rows);
		expectNear([found.test?.statistic, found.test?.df, found.test?.p], [statistic, df, p]);
		expectNear([found.effect.value], [statistic / (rows.length * df)]);
		expect(found.n).toBe(rows.length);
	});

	it('is exact when asked', () => {
		// enumeration in R 4.2.2 of all orders of the six people's ranks
		const found = test(six, true);
		expect(found.test?.how).toBe('exact');
		expectNear([found.test?.p], [0.022119341563786008], 1e-12);
	});

	it('gives up the exact p where there are too many orders', () => {
		const courses = [{ answers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], count: 9 }];
		expect(testFriedman(courses, { permutation: true }).test?.how).toBe('asymptotic');
	});

	it('does not change with the order of people, waves or the direction of the scale', () => {
		const row = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
				const p = test(rows, true).test?.p ?? NaN;
				const turned = rows.toReversed().map((answers) => answers.toReversed().map((a) => -a));
				expect(test(turned, true).test?.p).toBeCloseTo(p, 12);
				expect(p > 0 && p <= 1).toBe(true);
			})
		);
	});

	it('counts people with the same answers together', () => {
		const together = [
			{ answers: [1, 2, 3], count: 2 },
			{ answers: [3, 1, 2], count: 1 }
		];
		const apart = [
			[1, 2, 3],
			[1, 2, 3],
			[3, 1, 2]
		];
		expect(testFriedman(together, { permutation: true })).toEqual(test(apart, true));
	});

	it('is 1 when nobody answers differently, and has an effect of 1 when all agree', () => {
		expect(
			test([
				[2, 2, 2],
				[5, 5, 5]
			])
		).toMatchObject({ test: { p: 1 }, effect: { value: null } });
		const alike = testFriedman([{ answers: [1, 2, 3], count: 40 }], { permutation: false });
		expect(alike.effect.value).toBeCloseTo(1, 12);
	});

	it.each<[string, number[][]]>([
		['people', []],
		['a second wave', [[1], [2]]]
	])('has no test without %s', (_, rows) => {
		expect(test(rows, true).test).toBeNull();
	});

	it('refuses courses of different lengths, answers that are no numbers, and half a person', () => {
		expect(() =>
			test([
				[1, 2, 3],
				[1, 2]
			])
		).toThrow(RangeError);
		expect(() => test([[1, NaN, 3]])).toThrow(RangeError);
		const half = [{ answers: [1, 2], count: 0.5 }];
		expect(() => testFriedman(half, { permutation: false })).toThrow(RangeError);
	});
});

describe('compareWaves', () => {
	const people = (count: number, waves = 3) =>
		compareWaves([{ answers: Array.from({ length: waves }, (_, wave) => wave), count }]);

	it('is exact for fewer than ten people, and says why not when it is not', () => {
		expect(people(9)).toMatchObject({ reason: 'few_people', test: { how: 'exact' } });
		expect(people(10)).toMatchObject({ reason: 'enough_people', test: { how: 'asymptotic' } });
		expect(people(9, 12)).toMatchObject({
			reason: 'few_people_too_many_waves',
			test: { how: 'asymptotic' }
		});
	});

	it('has no test of nobody', () => {
		expect(compareWaves([])).toMatchObject({ test: null, n: 0 });
	});
});
