import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, countBins, proposeCuts } from './propose-bins';

const each = (...values: number[]) => values.map((value) => ({ value, count: 1 }));

describe('proposed groups of a number', () => {
	it('are cut at round numbers near the quartiles', () => {
		const employees = each(0, 1, 2, 3, 4, 5, 8, 9, 11, 12, 19, 21, 33, 48, 120, 250);
		expect(proposeCuts(employees)).toEqual([5, 10, 20]);
		expect(countBins(employees, [5, 10, 20])).toEqual([5, 3, 3, 5]);
	});

	it('are not cut when everyone gave the same number', () => {
		expect(proposeCuts(each(7, 7, 7))).toEqual([]);
	});

	it('hold everyone exactly once, none of the first and last empty', () => {
		const numbers = fc.array(
			fc.record({
				value: fc.integer({ min: -1000, max: 100_000 }),
				count: fc.integer({ min: 1, max: 9 })
			}),
			{ minLength: 2, maxLength: 40 }
		);
		fc.assert(
			fc.property(numbers, (given) => {
				const cuts = proposeCuts(given);
				const counts = countBins(given, cuts);
				expect(counts.reduce((a, b) => a + b)).toBe(given.reduce((sum, one) => sum + one.count, 0));
				expect(cuts).toEqual([...new Set(cuts)].toSorted((a, b) => a - b));
				expect(counts[0]).toBeGreaterThan(0);
				expect(counts.at(-1)).toBeGreaterThan(0);
			})
		);
	});

	it('become ranges that touch, open at both ends', () => {
		expect(binsOf([10, 50], ['a', 'b', 'c'])).toEqual([
			{ label: 'a', from: null, to: 10 },
			{ label: 'b', from: 10, to: 50 },
			{ label: 'c', from: 50, to: null }
		]);
	});
});
