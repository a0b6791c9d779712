import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { testFriedman } from './friedman';

const coursesOf = (rows: number[][]) => rows.map((answers) => ({ answers, count: 1 }));

describe('testFriedman', () => {
	// R 4.2.2: friedman.test(rows)
	it.each<[number[][], number, number, number]>([
		[
			[
				[1, 3, 4],
				[2, 3, 5],
				[2, 2, 4],
				[1, 4, 4],
				[3, 2, 5],
				[2, 4, 3]
			],
			7.36363636363636,
			2,
			0.0251771565465931
		],
		[
			[
				[3, 3, 4, 5],
				[3, 3, 4, 5],
				[2, 2, 2, 2],
				[1, 2, 4, 4],
				[5, 4, 3, 4]
			],
			4.41666666666666696,
			3,
			0.21984496690176106
		]
	])('is what R says, ties and all', (rows, statistic, df, p) => {
		const { test, effect, n } = testFriedman(coursesOf(rows));
		expectNear([test?.statistic, test?.df, test?.p], [statistic, df, p]);
		expectNear([effect.value], [statistic / (rows.length * df)]);
		expect(n).toBe(rows.length);
	});

	it('counts people with the same answers together', () => {
		const apart = testFriedman(
			coursesOf([
				[1, 2, 3],
				[1, 2, 3],
				[3, 1, 2]
			])
		);
		const together = testFriedman([
			{ answers: [1, 2, 3], count: 2 },
			{ answers: [3, 1, 2], count: 1 }
		]);
		expect(together).toEqual(apart);
	});

	it('is 1 when nobody answers differently, and has an effect of 1 when all agree', () => {
		expect(
			testFriedman(
				coursesOf([
					[2, 2, 2],
					[5, 5, 5]
				])
			)
		).toMatchObject({
			test: { p: 1 },
			effect: { value: null }
		});
		expect(testFriedman([{ answers: [1, 2, 3], count: 40 }]).effect.value).toBeCloseTo(1, 12);
	});

	it('has no test without people or with one wave', () => {
		expect(testFriedman([]).test).toBeNull();
		expect(testFriedman([{ answers: [1, 2], count: 0 }]).test).toBeNull();
		expect(testFriedman([{ answers: [1], count: 4 }]).test).toBeNull();
	});

	it('refuses courses of different lengths, and answers that are no numbers', () => {
		expect(() =>
			testFriedman(
				coursesOf([
					[1, 2, 3],
					[1, 2]
				])
			)
		).toThrow(RangeError);
		expect(() => testFriedman(coursesOf([[1, NaN, 3]]))).toThrow(RangeError);
		expect(() => testFriedman([{ answers: [1, 2], count: -1 }])).toThrow(RangeError);
	});
});
