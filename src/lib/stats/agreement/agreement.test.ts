import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from './cohen';
import { fleissKappa } from './fleiss';
import { krippendorffAlpha } from './krippendorff';
import { countRatings } from './rating-counts';

const level = 0.95;

function expectNumber(actual: number | null, expected: number): void {
	expect(Math.abs((actual ?? NaN) / expected - 1)).toBeLessThan(1e-9);
}

describe('krippendorffAlpha', () => {
	/** Krippendorff 2011, data C: four coders (rows), twelve units. */
	const coders = [
		[1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
		[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
		[null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
		[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]
	];
	const units = (coders[0] ?? []).map((_, unit) => coders.map((ratings) => ratings[unit] ?? null));
	const values = [1, 2, 3, 4, 5];
	const counts = countRatings(units, values);

	// R 4.2.2, by the formulas of the paper: o[c, k] sums 1 / (m - 1) over the ordered pairs of each unit with m > 1
	// ratings, nc <- rowSums(o); 1 - (sum(nc) - 1) * sum(o * D) / sum(outer(nc, nc) * D)
	it.each([
		['nominal', 0.743421052631579],
		['ordinal', 0.815387503754881],
		['interval', 0.849107142857143]
	] as const)('of four coders with gaps, %s, is %d', (metric, expected) => {
		const found = krippendorffAlpha(counts, values, metric, level);
		expectNumber(found.value, expected);
		expect(found).toMatchObject({
			n: 11,
			method: `krippendorff-${metric}`,
			reason: 'corrected_for_chance'
		});
	});

	it('has no value when coders never overlap, or when they use one value only', () => {
		const apart = countRatings(
			[
				[1, null],
				[null, 2],
				[null, null]
			],
			[1, 2]
		);
		expect(krippendorffAlpha(apart, [1, 2], 'nominal', level)).toMatchObject({
			value: null,
			n: 0,
			reason: 'no_overlap'
		});
		expect(krippendorffAlpha([], [], 'nominal', level).reason).toBe('no_overlap');
		const same = countRatings(
			[
				[2, 2],
				[2, 2]
			],
			[1, 2]
		);
		expect(krippendorffAlpha(same, [1, 2], 'ordinal', level)).toMatchObject({
			value: null,
			n: 2,
			reason: 'no_variation'
		});
	});

	it('asks for rising values and whole counts', () => {
		expect(() => krippendorffAlpha([[1, 1]], [2, 1], 'interval', level)).toThrow(RangeError);
		expect(() => krippendorffAlpha([[1, 0.5]], [1, 2], 'interval', level)).toThrow(RangeError);
		expect(() => krippendorffAlpha([[1]], [1, 2], 'interval', level)).toThrow(RangeError);
	});

	it('does not count a rating that is none of the values', () => {
		expect(countRatings([[1, 9, null, 2]], [1, 2, 3])).toEqual([[1, 1, 0]]);
	});
});

describe('cohenKappa', () => {
	// R 4.2.2, psych 2.2.9: cohen.kappa(table)$confid[1, ]
	it.each([
		[
			[
				[88, 14, 18],
				[10, 40, 10],
				[2, 6, 12]
			],
			0.491525423728813,
			0.391563702053547,
			0.59148714540408
		],
		[
			[
				[20, 5],
				[10, 15]
			],
			0.4,
			0.151092290476661,
			0.648907709523339
		]
	])('of %j is %d', (table, value, low, high) => {
		const found = cohenKappa(table, level);
		expectNumber(found.value, value);
		expectNumber(found.low, low);
		expectNumber(found.high, high);
	});

	it('has no value without overlap or variation, and no interval when all agree', () => {
		expect(cohenKappa([], level)).toMatchObject({ value: null, n: 0, reason: 'no_overlap' });
		expect(
			cohenKappa(
				[
					[0, 0],
					[0, 7]
				],
				level
			)
		).toMatchObject({ value: null, n: 7, reason: 'no_variation' });
		expect(
			cohenKappa(
				[
					[3, 0],
					[0, 7]
				],
				level
			)
		).toMatchObject({ value: 1, low: null, high: null });
		expect(() => cohenKappa([[1, 2]], level)).toThrow(RangeError);
	});

	it('is 0 when one coder says the same of everything and the other does not', () => {
		expect(
			cohenKappa(
				[
					[4, 6],
					[0, 0]
				],
				level
			)
		).toMatchObject({ value: 0, low: null, high: null });
	});
});

describe('fleissKappa', () => {
	// Fleiss 1971, 6 psychiatrists, and the 14 raters of the usual textbook table. R 4.2.2: P <- mean((rowSums(m^2)
	// - k) / (k * (k - 1))); p <- colSums(m) / sum(m); (P - sum(p^2)) / (1 - sum(p^2))
	const psychiatrists = [
		[0, 0, 0, 6, 0],
		[0, 3, 0, 0, 3],
		[0, 1, 0, 0, 5],
		[0, 0, 0, 0, 6],
		[0, 3, 0, 3, 0],
		[2, 0, 4, 0, 0],
		[0, 0, 4, 0, 2],
		[2, 0, 3, 1, 0],
		[2, 0, 0, 4, 0],
		[0, 0, 0, 0, 6],
		[1, 0, 0, 5, 0],
		[0, 2, 0, 4, 0]
	];
	const raters = [
		[0, 0, 0, 0, 14],
		[0, 2, 6, 4, 2],
		[0, 0, 3, 5, 6],
		[0, 3, 9, 2, 0],
		[2, 2, 8, 1, 1],
		[7, 7, 0, 0, 0],
		[3, 2, 6, 3, 0],
		[2, 5, 3, 2, 2],
		[6, 5, 2, 1, 0],
		[0, 2, 2, 3, 7]
	];
	it.each([
		[psychiatrists, 6, 0.478367346938775],
		[raters, 14, 0.209930704421955]
	])('is what R has', (table, coders, expected) => {
		expectNumber(fleissKappa(table, coders, level).value, expected);
	});

	it('leaves out units that a coder did not code, and says on how many it stands', () => {
		const found = fleissKappa([...raters, [0, 13, 0, 0, 0]], 14, level);
		expect(found).toEqual(fleissKappa(raters, 14, level));
		expect(found.n).toBe(10);
	});

	it('has no value without overlap or variation', () => {
		expect(fleissKappa([], 3, level)).toMatchObject({ value: null, n: 0, reason: 'no_overlap' });
		expect(fleissKappa([[1, 1]], 3, level).reason).toBe('no_overlap');
		const same = [
			[3, 0],
			[3, 0]
		];
		expect(fleissKappa(same, 3, level)).toMatchObject({ value: null, reason: 'no_variation' });
		expect(() => fleissKappa([[2, 2]], 3, level)).toThrow(RangeError);
		expect(() => fleissKappa([[1, 0]], 1, level)).toThrow(RangeError);
	});
});

describe('agreement', () => {
	const ratings = fc.array(
		fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 2 }),
		{
			maxLength: 25
		}
	);
	const values = [1, 2, 3];
	const square = (pairs: readonly (readonly number[])[]): number[][] =>
		values.map((a) =>
			values.map((b) => pairs.filter(([here, there]) => here === a && there === b).length)
		);

	it('is 1 when coders say the same throughout, and null when they have one thing to say', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1 }), (codes) => {
				const pairs = codes.map((code) => [code, code]);
				const counts = countRatings(pairs, values);
				const expected = new Set(codes).size > 1 ? 1 : null;
				expect(cohenKappa(square(pairs), level).value).toBe(expected);
				expect(fleissKappa(counts, 2, level).value).toBe(expected);
				for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
					expect(krippendorffAlpha(counts, values, metric, level).value).toBe(expected);
				}
			})
		);
	});

	it('lies between -1 and 1, within its interval, and does not depend on who is called first', () => {
		fc.assert(
			fc.property(ratings, (pairs) => {
				const here = cohenKappa(square(pairs), level);
				const swapped = cohenKappa(square(pairs.map((pair) => pair.toReversed())), level);
				expect(swapped.value ?? 9).toBeCloseTo(here.value ?? 9, 10);
				expect(swapped.reason).toBe(here.reason);
				if (here.value === null) return;
				expect(Math.abs(here.value)).toBeLessThanOrEqual(1);
				expect(here.low ?? here.value).toBeLessThanOrEqual(here.value);
				expect(here.high ?? here.value).toBeGreaterThanOrEqual(here.value);
			})
		);
	});

	it('by Krippendorff, nominal, is that of Fleiss but for the size of the sample', () => {
		fc.assert(
			fc.property(ratings, (pairs) => {
				const counts = countRatings(pairs, values);
				const alpha = krippendorffAlpha(counts, values, 'nominal', level).value;
				const kappa = fleissKappa(counts, 2, level).value;
				if (alpha === null || kappa === null) {
					expect(alpha).toBe(kappa);
					return;
				}
				const n = 2 * pairs.length;
				expect(1 - alpha).toBeCloseTo(((1 - kappa) * (n - 1)) / n, 10);
			})
		);
	});
});
