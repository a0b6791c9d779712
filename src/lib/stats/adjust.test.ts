import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPValues, type Adjustment } from './adjust';

const p = [0.01, 0.02, 0.03, 0.04, 0.05, 0.0004, 0.2, 0.9];
const adjustments: Adjustment[] = ['holm', 'benjamini-hochberg', 'bonferroni'];

describe('adjustPValues', () => {
	// R 4.2.2: p.adjust(p, "holm"), "BH", "bonferroni"
	it.each<[Adjustment, number[]]>([
		['holm', [0.07, 0.12, 0.15, 0.16, 0.16, 0.0032, 0.4, 0.9]],
		[
			'benjamini-hochberg',
			[0.04, 0.0533333333333333, 0.06, 0.064, 0.0666666666666667, 0.0032, 0.228571428571429, 0.9]
		],
		['bonferroni', [0.08, 0.16, 0.24, 0.32, 0.4, 0.0032, 1, 1]]
	])('gives what R gives for %s', (adjustment, expected) => {
		for (const [index, value] of adjustPValues(p, adjustment).entries()) {
			expect(value).toBeCloseTo(expected[index] ?? NaN, 12);
		}
	});

	it('leaves one p-value and none as they are', () => {
		for (const adjustment of adjustments) {
			expect(adjustPValues([0.03], adjustment)).toEqual([0.03]);
			expect(adjustPValues([], adjustment)).toEqual([]);
		}
	});

	it('never makes a p-value smaller, nor larger than Bonferroni does, and keeps the order', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
				fc.constantFrom(...adjustments),
				(values, adjustment) => {
					const adjusted = adjustPValues(values, adjustment);
					const strictest = adjustPValues(values, 'bonferroni');
					values.forEach((value, i) => {
						expect(adjusted[i]).toBeGreaterThanOrEqual(value);
						expect(adjusted[i]).toBeLessThanOrEqual(strictest[i] ?? NaN);
						values.forEach((other, j) => {
							if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN);
						});
					});
				}
			)
		);
	});

	it.each([-0.1, 1.1, NaN])('refuses %s', (value) => {
		expect(() => adjustPValues([value], 'holm')).toThrow(RangeError);
	});
});
