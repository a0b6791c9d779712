import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemMoments } from './item-moments';
import { estimateReliability } from './reliability';

/** Moments of rows of answers, one column per item. */
function momentsOf(rows: readonly (readonly number[])[], items: readonly string[]): ItemMoments {
	const product = (i: number, j: number): number =>
		rows.reduce((total, row) => total + (row[i] ?? NaN) * (row[j] ?? NaN), 0);
	const total = (i: number): number => rows.reduce((sum, row) => sum + (row[i] ?? NaN), 0);
	return {
		items,
		n: rows.length,
		sums: items.map((_, i) => total(i)),
		crossSums: items.map((_, i) => items.map((_, j) => product(i, j)))
	};
}

/** As JSON that shows what is not a number. */
const written = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) => (Number.isNaN(part) ? 'NaN' : part));

const names = (k: number): string[] => Array.from({ length: k }, (_, i) => `item ${i + 1}`);

/** Complete cases of psychTools::bfi: `d <- na.omit(bfi[, items]); colSums(d); crossprod(as.matrix(d))`. */
const neuroticism: ItemMoments = {
	items: ['N1', 'N2', 'N3', 'N4', 'N5'],
	n: 2694,
	sums: [7897, 9452, 8666, 8593, 8010],
	crossSums: [
		[29813, 32270, 29172, 27845, 26069],
		[32270, 39436, 33993, 32672, 30452],
		[29172, 33993, 34774, 31154, 28758],
		[27845, 32672, 31154, 34073, 28281],
		[26069, 30452, 28758, 28281, 30900]
	]
};
const agreeableness: ItemMoments = {
	items: ['A1', 'A2', 'A3', 'A4', 'A5'],
	n: 2709,
	sums: [6535, 12996, 12459, 12684, 12329],
	crossSums: [
		[21107, 29822, 28724, 29759, 28865],
		[29822, 66094, 61793, 62437, 60705],
		[28724, 61793, 61909, 60237, 58954],
		[29759, 62437, 60237, 65372, 59284],
		[28865, 60705, 58954, 59284, 60421]
	]
};
/** R's data set `attitude`. */
const attitude: ItemMoments = {
	items: names(7),
	n: 30,
	sums: [1939, 1998, 1594, 1691, 1939, 2243, 1288],
	crossSums: [
		[129621, 133017, 104866, 111879, 127490, 145519, 83811],
		[133017, 138208, 108798, 115325, 131824, 150101, 86673],
		[104866, 108798, 89036, 91903, 104669, 119695, 69689],
		[111879, 115325, 91903, 99311, 111561, 126821, 74462],
		[127490, 131824, 104669, 111561, 128459, 146097, 85029],
		[145519, 150101, 119695, 126821, 146097, 170541, 97136],
		[83811, 86673, 69689, 74462, 85029, 97136, 58368]
	]
};

/** The first item as it reads when answers 1 to 6 are turned round: 7 - A1. */
function turned(moments: ItemMoments): ItemMoments {
	const { n, sums, crossSums } = moments;
	const first = (j: number): number => 7 * (sums[j] ?? NaN) - (crossSums[0]?.[j] ?? NaN);
	const square = 49 * n - 14 * (sums[0] ?? NaN) + (crossSums[0]?.[0] ?? NaN);
	return {
		...moments,
		sums: sums.map((sum, j) => (j === 0 ? 7 * n - sum : sum)),
		crossSums: crossSums.map((row, i) =>
			row.map((cross, j) => {
				if (i === 0 && j === 0) return square;
				return i === 0 ? first(j) : j === 0 ? first(i) : cross;
			})
		)
	};
}

function expectNumbers(actual: readonly (number | null)[], expected: readonly number[]): void {
	expect(actual).toHaveLength(expected.length);
	for (const [i, number] of expected.entries()) {
		expect(Math.abs((actual[i] ?? NaN) / number - 1)).toBeLessThan(1e-9);
	}
}

describe('estimateReliability', () => {
	// R 4.2.2, psych 2.2.9: alpha(d)$total$raw_alpha, $total$std.alpha, $feldt, $item.stats$r.drop, $alpha.drop$raw_alpha
	it.each([
		{
			name: 'five items of one scale',
			moments: neuroticism,
			alpha: [0.813303143161439, 0.801919990507684, 0.824222922809719, 0.814072065651048],
			rest: [
				0.666285806231686, 0.650902055754828, 0.672947088258613, 0.542148997951895,
				0.486729437297526
			],
			without: [
				0.7573075145153, 0.762678098025769, 0.754865352442729, 0.794558722107924, 0.811613634382789
			],
			reversed: []
		},
		{
			name: 'one item worded the other way',
			moments: agreeableness,
			alpha: [0.430616923048094, 0.395999166746394, 0.463829325727532, 0.45742649586417],
			rest: [
				-0.311401300580162, 0.371852922968084, 0.477899935242661, 0.365085575568103,
				0.448057825019672
			],
			without: [
				0.717972056565048, 0.277803842395183, 0.174495212789969, 0.251814795018361,
				0.207465970169402
			],
			reversed: ['A1']
		},
		{
			name: 'that item turned round',
			moments: turned(agreeableness),
			alpha: [0.703755894374836, 0.685744635049661, 0.721035962795739, 0.713501552634643],
			rest: [
				0.311401300580162, 0.563015475492023, 0.588773078677353, 0.394793680111273,
				0.487240867629001
			],
			without: [
				0.717972056565048, 0.618481211772761, 0.600753814422001, 0.686944741539779,
				0.644622304221595
			],
			reversed: []
		},
		{
			name: 'thirty answers',
			moments: attitude,
			alpha: [0.84314276956476, 0.739375685643107, 0.915773072159982, 0.839083803029511],
			rest: [
				0.671262057223664, 0.742109710222238, 0.560711111480256, 0.714445498133676, 0.7862755938344,
				0.265034339196676, 0.460810549468496
			],
			without: [
				0.809760206308921, 0.79691745727414, 0.827847765938659, 0.803030975022574,
				0.795386574198205, 0.863872311446437, 0.840464868265457
			],
			reversed: []
		}
	])('is what R has for $name', ({ moments, alpha, rest, without, reversed }) => {
		const found = estimateReliability(moments, 0.95);
		const { value, low, high } = found.alpha;
		expectNumbers([value, low, high, found.standardised], alpha);
		expectNumbers(
			found.items.map((item) => item.itemRest),
			rest
		);
		expectNumbers(
			found.items.map((item) => item.alphaWithout),
			without
		);
		expect(found.items.filter((item) => item.reversed).map((item) => item.item)).toEqual(reversed);
		expect(found.alpha).toMatchObject({
			n: moments.n,
			method: 'feldt',
			reason: 'complete_answers'
		});
	});

	// R 4.2.2, psych 2.2.9: l <- fa(d, 1)$loadings; sum(l)^2 / (sum(l)^2 + sum(1 - l^2)); an optimiser, so 1e-4
	it.each([
		[neuroticism, 0.818292793203974],
		[agreeableness, 0.58989108265106],
		[turned(agreeableness), 0.723983595142058],
		[attitude, 0.850682394795482]
	])('has the omega of R', (moments, omega) => {
		const found = estimateReliability(moments, 0.95).omega;
		expect(found.reason).toBe('one_factor');
		expect(Math.abs((found.value ?? NaN) - omega)).toBeLessThan(1e-4);
	});

	it('compares twelve answers to four items, one of which runs the other way', () => {
		const rows = [
			[5, 4, 1, 5],
			[4, 4, 2, 3],
			[4, 5, 2, 4],
			[3, 3, 3, 4],
			[5, 5, 1, 4],
			[2, 2, 4, 3],
			[4, 3, 3, 4],
			[5, 5, 1, 5],
			[3, 2, 4, 3],
			[4, 4, 2, 5],
			[2, 3, 4, 2],
			[5, 4, 2, 4]
		];
		const found = estimateReliability(momentsOf(rows, names(4)), 0.95);
		// R 4.2.2, psych 2.2.9, as above
		const { value, low, high } = found.alpha;
		expectNumbers(
			[value, low, high, found.standardised],
			[-0.771748492678725, -3.27392670708542, 0.427972852001916, -0.410773019554229]
		);
		expectNumbers(
			found.items.map((item) => item.itemRest),
			[0.599980409122813, 0.368507135670092, -0.964162298862326, 0.567849695939167]
		);
		expect(found.items.map((item) => item.reversed)).toEqual([false, false, true, false]);
	});

	it('has no omega where one factor would explain an item entirely', () => {
		// R 4.2.2, psych 2.2.9: fa(d, 1) warns of an ultra-Heywood case, with a loading of 1.00788
		const rows = [
			[5, 4, 5, 5],
			[4, 4, 4, 3],
			[4, 5, 4, 4],
			[3, 3, 3, 4],
			[5, 5, 5, 4],
			[2, 2, 2, 3],
			[4, 3, 3, 4],
			[5, 5, 5, 5],
			[3, 2, 2, 3],
			[4, 4, 4, 5],
			[2, 3, 2, 2],
			[5, 4, 4, 4]
		];
		const found = estimateReliability(momentsOf(rows, names(4)), 0.95);
		expectNumbers([found.alpha.value], [0.936128717698683]);
		expect(found.omega).toEqual({ value: null, reason: 'improper_solution' });
	});

	it('leaves out an item that everyone answered alike, and says which', () => {
		const rows = [
			[5, 4, 3],
			[4, 4, 3],
			[2, 1, 3],
			[3, 3, 3]
		];
		const found = estimateReliability(momentsOf(rows, ['a', 'b', 'c']), 0.95);
		const two = estimateReliability(momentsOf(rows, ['a', 'b']), 0.95);
		expect(found.items[2]).toEqual({
			item: 'c',
			mean: 3,
			itemRest: null,
			alphaWithout: null,
			reversed: false,
			dropped: true
		});
		expect(found.alpha).toEqual(two.alpha);
		expect(found.omega).toEqual({ value: null, reason: 'under_three_items' });
	});

	it.each([
		['no_answers', []],
		['under_two_answers', [[1, 2, 3]]],
		['under_two_items', [[1], [2], [3]]],
		[
			'under_two_items',
			[
				[1, 4],
				[2, 4]
			]
		],
		[
			'sum_without_variation',
			[
				[1, 5],
				[2, 4],
				[4, 2]
			]
		]
	])('has no alpha, and says %s', (reason, rows) => {
		const found = estimateReliability(momentsOf(rows, names(rows[0]?.length ?? 3)), 0.95);
		expect(found.alpha).toMatchObject({ value: null, low: null, high: null, reason });
		expect(found.standardised).toBeNull();
		expect(found.omega.value).toBeNull();
	});

	it('gives copies of one item no interval', () => {
		const found = estimateReliability(
			momentsOf(
				[
					[1, 1, 1],
					[2, 2, 2],
					[4, 4, 4]
				],
				names(3)
			),
			0.95
		);
		expect(found.alpha).toMatchObject({
			value: 1,
			low: null,
			high: null,
			reason: 'identical_items'
		});
	});

	it('is the same wherever the scale starts and whatever its step', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5 }).chain((k) =>
					fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
						maxLength: 30
					})
				),
				fc.integer({ min: -50, max: 50 }),
				fc.constantFrom(2, 3, 10, -1),
				(rows, shift, step) => {
					const items = names(rows[0]?.length ?? 2);
					const here = estimateReliability(momentsOf(rows, items), 0.9);
					const moved = rows.map((row) => row.map((answer) => shift + step * answer));
					const there = estimateReliability(momentsOf(moved, items), 0.9);
					expect(written(here)).not.toContain('NaN');
					expect(there.alpha.reason).toBe(here.alpha.reason);
					expect(there.alpha.value ?? 9).toBeCloseTo(here.alpha.value ?? 9, 9);
					expect(there.alpha.low ?? 9).toBeCloseTo(here.alpha.low ?? 9, 7);
					expect(there.items.map((item) => [item.reversed, item.dropped])).toEqual(
						here.items.map((item) => [item.reversed, item.dropped])
					);
					for (const number of [here.alpha.value, here.alpha.high, here.omega.value]) {
						expect(number === null || number <= 1 + 1e-9).toBe(true);
					}
				}
			)
		);
	});

	it('refuses sums that do not belong together', () => {
		const moments = momentsOf([[1, 2]], names(2));
		expect(() => estimateReliability({ ...moments, sums: [1] }, 0.95)).toThrow(RangeError);
		expect(() => estimateReliability({ ...moments, n: 1.5 }, 0.95)).toThrow(RangeError);
		expect(() => estimateReliability({ ...moments, sums: [1, NaN] }, 0.95)).toThrow(RangeError);
		expect(() => estimateReliability(moments, 1)).toThrow(RangeError);
	});
});
