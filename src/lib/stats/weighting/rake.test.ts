import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { rake, type RakeCell } from './rake';

const cell = (categories: readonly number[], n: number, start = 1): RakeCell => ({
	categories,
	n,
	start
});

function weightsOf(outcome: ReturnType<typeof rake>): readonly number[] {
	if (!outcome.met) throw new Error(outcome.reason);
	return outcome.weights;
}

describe('rake', () => {
	const margins = [
		[20, 10, 30],
		[35, 25]
	];

	it('gives the weights that R gives', () => {
		// R 4.2.2, survey 4.1.1: rake(control = list(maxit = 1000, epsilon = 1e-12)) of ten responses
		const cells = [
			cell([0, 0], 2),
			cell([0, 1], 1),
			cell([1, 0], 1),
			cell([1, 1], 1),
			cell([2, 1], 3),
			cell([2, 0], 2)
		];
		const outcome = rake(cells, margins);
		expectNear(
			weightsOf(outcome),
			[
				7.36097836967589, 5.2780432606484, 5.82400963063074, 4.17599036936926, 5.18198878999411,
				7.22701681500874
			],
			1e-10
		);
		expectNear([outcome.met ? outcome.kishN : null], [9.6617761841909], 1e-10);
	});

	it('starts from weights that are already there', () => {
		// R 4.2.2, survey 4.1.1: the same ten with weights c(1, 2, 1, .5, 1, 1, 3, 1, 1, 2)
		const cells = [
			cell([0, 0], 2),
			cell([0, 1], 1, 2),
			cell([1, 0], 1, 0.5),
			cell([1, 1], 1),
			cell([2, 1], 2),
			cell([2, 0], 1, 3),
			cell([2, 0], 1),
			cell([2, 1], 1, 2)
		];
		const outcome = rake(cells, margins);
		expectNear(
			weightsOf(outcome),
			[
				6.118472692879894, 7.763054614240214, 4.407636535600522, 5.592363464399473,
				2.911145480340078, 13.766563558979767, 4.58885451965992, 5.822290960680157
			],
			1e-10
		);
		expectNear([outcome.met ? outcome.kishN : null], [8.048961148276174], 1e-10);
	});

	it('holds a weight at three times the mean and lets the others make up for it', () => {
		// R 4.2.2, survey 4.1.1: without caps the last cell would get 5.895. With it at 3, rake() of the other
		// five to margins 40, 35, 25 - 6 and 45, 55 - 6
		const cells = [
			cell([0, 0], 35),
			cell([0, 1], 15),
			cell([1, 0], 30),
			cell([1, 1], 10),
			cell([2, 0], 8),
			cell([2, 1], 2)
		];
		const outcome = rake(cells, [
			[40, 35, 25],
			[45, 55]
		]);
		expectNear(
			weightsOf(outcome),
			[0.3658066057181241, 1.8131179199911938, 0.4398922933289722, 2.1803231200132096, 2.375, 3],
			1e-9
		);
	});

	it('costs no more for a million responses than for ten', () => {
		const few = [cell([0, 0], 3), cell([0, 1], 2), cell([1, 0], 4), cell([1, 1], 1)];
		const many = few.map((part) => ({ ...part, n: part.n * 100_000 }));
		const targets = [
			[600, 400],
			[550, 450]
		];
		const expected = weightsOf(rake(few, targets)).map((weight) => weight / 100_000);
		expectNear(weightsOf(rake(many, targets)), expected, 1e-9);
	});
});

describe('targets that cannot be met', () => {
	const cells = [cell([0, 0], 90), cell([1, 1], 10)];

	it.each([
		[
			'the margins differ in size',
			[
				[80, 20],
				[80, 30]
			],
			'different_totals',
			1,
			null
		],
		[
			'a category has nobody',
			[
				[50, 20, 30],
				[60, 40]
			],
			'nobody',
			0,
			2
		],
		[
			'a category would need more than three times the mean',
			[
				[60, 40],
				[80, 20]
			],
			'caps',
			0,
			1
		],
		[
			'a category would need less than a third',
			[
				[98, 2],
				[80, 20]
			],
			'caps',
			0,
			1
		],
		[
			'there is somebody in a category that shall have none',
			[
				[100, 0],
				[80, 20]
			],
			'caps',
			0,
			1
		],
		[
			'two margins that are the same people differ',
			[
				[80, 20],
				[75, 25]
			],
			'together',
			null,
			null
		]
	])('%s', (_, margins, reason, margin, category) => {
		expect(rake(cells, margins)).toEqual({ met: false, reason, margin, category });
	});

	it('refuses what no program should ask', () => {
		expect(() => rake([cell([0], 1, -1)], [[1]])).toThrow(RangeError);
		expect(() => rake([cell([0], 0)], [[1]])).toThrow(RangeError);
		expect(() => rake([cell([3], 1)], [[1]])).toThrow(RangeError);
		expect(() => rake([cell([0], 1)], [[NaN]])).toThrow(RangeError);
		expect(() => rake([cell([0], 1)], [[0]])).toThrow(RangeError);
		expect(() => rake([cell([], 1)], [])).toThrow(RangeError);
	});
});

describe('the laws of raking', () => {
	const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 12 });
	const targets = fc.record({
		rows: fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 3, maxLength: 3 }),
		columns: fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 4, maxLength: 4 })
	});
	const share = (parts: readonly number[]) => parts.map((part) => part / sumOf(parts));

	it('meets every target within the caps, or says that it cannot', () => {
		fc.assert(
			fc.property(sizes, targets, (counts, { rows, columns }) => {
				const cells = counts.map((n, i) => cell([i % 3, Math.floor(i / 3)], n));
				const margins = [share(rows), share(columns)];
				const outcome = rake(cells, margins);
				if (!outcome.met) return;
				const mean = 1 / sumOf(counts);
				for (const weight of outcome.weights) {
					expect(weight).toBeGreaterThanOrEqual((mean / 3) * (1 - 1e-12));
					expect(weight).toBeLessThanOrEqual(mean * 3 * (1 + 1e-12));
				}
				for (const [k, margin] of margins.entries()) {
					for (const [category, target] of margin.entries()) {
						const held = cells.map(({ categories, n }, i) =>
							categories[k] === category ? n * (outcome.weights[i] ?? NaN) : 0
						);
						expect(Math.abs(sumOf(held) - target)).toBeLessThanOrEqual(1e-10);
					}
				}
			})
		);
	});

	it('meets what weights within the caps can meet', () => {
		const inside = fc.array(fc.integer({ min: 60, max: 150 }), { minLength: 12, maxLength: 12 });
		fc.assert(
			fc.property(sizes, inside, (counts, percents) => {
				const cells = counts.map((n, i) => cell([i % 3, Math.floor(i / 3)], n));
				const held = (k: number, category: number) =>
					sumOf(
						cells.map(({ categories, n }, i) =>
							categories[k] === category ? (n * (percents[i] ?? NaN)) / 100 : 0
						)
					);
				const margins = [
					[0, 1, 2].map((category) => held(0, category)),
					[0, 1, 2, 3].map((category) => held(1, category))
				];
				expect(rake(cells, margins).met).toBe(true);
			})
		);
	});

	it('leaves weights alone that already fit, and scales with the targets', () => {
		fc.assert(
			fc.property(sizes, (counts) => {
				const cells = counts.map((n, i) => cell([i % 3, Math.floor(i / 3)], n));
				const inside = (k: number, category: number) =>
					sumOf(cells.map(({ categories, n }) => (categories[k] === category ? n : 0)));
				const margins = [
					[0, 1, 2].map((category) => inside(0, category)),
					[0, 1, 2, 3].map((category) => inside(1, category))
				];
				expectNear(
					weightsOf(rake(cells, margins)),
					cells.map(() => 1),
					1e-11
				);
				const doubled = margins.map((margin) => margin.map((target) => target * 2));
				expectNear(
					weightsOf(rake(cells, doubled)),
					cells.map(() => 2),
					1e-11
				);
			})
		);
	});
});

function sumOf(parts: readonly number[]): number {
	return parts.reduce((total, part) => total + part, 0);
}
