import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCounts, nobody, type Counts } from './counts';
import { numberCategories } from './number-categories';

const counted = (values: readonly number[]): Map<number, Counts> => {
	const counts = new Map<number, Counts>();
	const one = { n: 1, sumW: 1, sumW2: 1 };
	for (const value of values) counts.set(value, addCounts([counts.get(value) ?? nobody, one]));
	return counts;
};
const shown = (values: readonly number[]) =>
	numberCategories(counted(values)).map(({ label, counts }) => [label, counts.n]);

describe('numberCategories', () => {
	it('lists few whole numbers one by one, those that nobody gave as zeros', () => {
		expect(shown([1, 4, 4])).toEqual([
			['1', 1],
			['2', 0],
			['3', 0],
			['4', 2]
		]);
	});

	it('lists few other numbers as they are', () => {
		expect(shown([1000, 0.5, 0.5])).toEqual([
			['0.5', 2],
			['1000', 1]
		]);
	});

	it('gathers many whole numbers in bins with round edges, empty ones included', () => {
		const ages = [18, 19, 22, 25, 31, 33, 38, 41, 44, 47, 52, 58, 59, 81];
		expect(shown(ages)).toEqual([
			['10–19', 2],
			['20–29', 2],
			['30–39', 3],
			['40–49', 3],
			['50–59', 3],
			['60–69', 0],
			['70–79', 0],
			['80–89', 1]
		]);
	});

	it('puts a decimal on an edge into the bin that starts there', () => {
		const tenths = Array.from({ length: 14 }, (_, i) => i / 10);
		expect(shown(tenths)).toEqual([
			['0–<0.2', 2],
			['0.2–<0.4', 2],
			['0.4–<0.6', 2],
			['0.6–<0.8', 2],
			['0.8–<1', 2],
			['1–<1.2', 2],
			['1.2–<1.4', 2]
		]);
	});

	it('gathers a few answers far from all others in an open end, so that none is told by itself', () => {
		expect(shown([1, 2, 2, 3, 3, 3, 4, 4, 5, 250])).toEqual([
			['1', 1],
			['2', 2],
			['3', 3],
			['4', 2],
			['5', 1],
			['>5', 1]
		]);
		expect(shown([-900, 101, 103, 104, 104, 106, 109]).at(0)).toEqual(['<101', 1]);
	});

	it('counts every answer once in at most twelve categories and the two ends', () => {
		const anyNumbers = fc.array(
			fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
			{ maxLength: 40 }
		);
		fc.assert(
			fc.property(anyNumbers, (values) => {
				const categories = numberCategories(counted(values));
				expect(categories.length).toBeLessThanOrEqual(14);
				expect(addCounts(categories.map(({ counts }) => counts)).n).toBe(values.length);
			})
		);
	});
});
