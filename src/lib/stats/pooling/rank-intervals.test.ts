import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateRanks } from './rank-intervals';

describe('estimateRanks', () => {
	it('is sure of the order of units that lie far apart, the highest first', () => {
		const far = [30, 10, 40, 20].map((value) => ({ value, error: 0.1 }));
		expect(estimateRanks(far, 0.95).map(({ low, high }) => [low, high])).toEqual([
			[2, 2],
			[4, 4],
			[1, 1],
			[3, 3]
		]);
	});

	it('lets units that cannot be told apart have any rank', () => {
		const alike = Array.from({ length: 8 }, () => ({ value: 3.2, error: 0.4 }));
		const certain = Array.from({ length: 8 }, () => ({ value: 3.2, error: 0 }));
		const any = alike.map(() => ({ low: 1, high: 8 }));
		expect(estimateRanks(alike, 0.95)).toEqual(any);
		expect(estimateRanks(certain, 0.95)).toEqual(any);
	});

	it('swaps two units as often as their distance says', () => {
		// The lower is above with probability pnorm(-1 / sqrt(2)) = 0.2398 (R 4.2.2), so beyond 52 % both ranks are in
		const two = [
			{ value: 1, error: 1 },
			{ value: 0, error: 1 }
		];
		expect(estimateRanks(two, 0.5)).toEqual([
			{ low: 1, high: 1 },
			{ low: 2, high: 2 }
		]);
		expect(estimateRanks(two, 0.54)).toEqual([
			{ low: 1, high: 2 },
			{ low: 1, high: 2 }
		]);
	});

	it('gives the same ranks every time, and none without units', () => {
		const units = [1, 2, 3, 4, 5].map((value) => ({ value, error: 1 }));
		expect(estimateRanks(units, 0.95)).toEqual(estimateRanks(units, 0.95));
		expect(estimateRanks([], 0.95)).toEqual([]);
	});

	it('stays within 1 to k, and a unit that is higher is not ranked clearly lower', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }),
				fc.constantFrom(0.5, 2, 8),
				fc.integer({ min: 0, max: 1000 }),
				(values, error, seed) => {
					const units = values.map((value) => ({ value, error }));
					const ranks = estimateRanks(units, 0.95, { draws: 500, seed });
					for (const [i, here] of ranks.entries()) {
						expect(1 <= here.low && here.low <= here.high && here.high <= ranks.length).toBe(true);
						for (const [j, there] of ranks.entries()) {
							if ((values[i] ?? NaN) <= (values[j] ?? NaN) + 2 * error) continue;
							expect(here.low).toBeLessThanOrEqual(there.low);
							expect(here.high).toBeLessThanOrEqual(there.high);
						}
					}
				}
			)
		);
	});
});
