import { describe, expect, it } from 'vitest';
import { comparePaired } from './compare-paired';
import { expectNear } from './test-near';

const before = [2, 3, 2, 3, 1, 2, 3, 4, 2, 3, 2, 3];
const after = [4, 4, 3, 4, 3, 2, 4, 5, 4, 3, 4, 4];
const points = [1, 2, 3, 4, 5];
const joint = points.map((from) =>
	points.map((to) => before.filter((answer, i) => answer === from && after[i] === to).length)
);

describe('comparePaired', () => {
	it('is what R says of a scale', () => {
		// R 4.2.2: t.test(paired), coin 1.4.2: wilcoxsign_test(exact, Pratt), effectsize 0.8.3: hedges_g(paired)
		const found = comparePaired(joint, points, 0.95);
		expect(found).toMatchObject({ improved: 10, same: 2, worse: 0, n: 12, reason: 'scale' });
		expect(found.test).toMatchObject({ name: 'signed-rank', how: 'exact' });
		expectNear(
			[found.test?.statistic, found.test?.p, found.effect.value, found.typicalChange],
			[3.00601806021076, 0.001953125, 1.51162295713187, 1]
		);
		expectNear(
			[
				found.meanChange?.value,
				found.meanChange?.low,
				found.meanChange?.high,
				found.meanChange?.test?.statistic,
				found.meanChange?.test?.p
			],
			[
				1.16666666666667, 0.710636069845052, 1.62269726348828, 5.63079766577891,
				0.000153123262038624
			]
		);
		expect(found.shareChange).toBeNull();
	});

	it('compares two answers by McNemar and Tango', () => {
		const found = comparePaired(
			[
				[8, 2],
				[7, 3]
			],
			[0, 1],
			0.95
		);
		expect(found).toMatchObject({ improved: 2, worse: 7, same: 11, reason: 'two_answers' });
		// R 4.2.2: binom.test(2, 9); the score of Tango by uniroot
		expectNear([found.test?.p], [0.1796875], 1e-12);
		expectNear(
			[found.shareChange?.value, found.shareChange?.low, found.shareChange?.high],
			[-0.25, -0.5070543266587748, 0.048634801561408175]
		);
	});

	it('has p = 1 and no effect when nobody changed', () => {
		const still = comparePaired(
			[
				[4, 0, 0],
				[0, 5, 0],
				[0, 0, 1]
			],
			[1, 2, 3],
			0.95
		);
		expect(still).toMatchObject({
			reason: 'nobody_changed',
			test: { p: 1 },
			typicalChange: 0,
			effect: { value: null }
		});
		expect(
			comparePaired(
				[
					[4, 0],
					[0, 5]
				],
				[0, 1],
				0.95
			).test?.p
		).toBe(1);
	});

	it('has nothing to say about nobody', () => {
		expect(
			comparePaired(
				[
					[0, 0],
					[0, 0]
				],
				[0, 1],
				0.95
			)
		).toMatchObject({
			reason: 'nobody',
			test: null,
			typicalChange: null,
			meanChange: null,
			shareChange: null,
			n: 0
		});
	});

	it('refuses a table that is not square', () => {
		expect(() => comparePaired([[1, 2]], [1, 2], 0.95)).toThrow(RangeError);
		expect(() =>
			comparePaired(
				[
					[1, 2],
					[3, 4]
				],
				[1, 2, 3],
				0.95
			)
		).toThrow(RangeError);
	});
});
