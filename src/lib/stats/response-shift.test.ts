import { describe, expect, it } from 'vitest';
import { estimateResponseShift } from './response-shift';

const values = [1, 2, 3, 4, 5];

/** What each person said before, and says afterwards of then. */
function tableOf(before: readonly number[], recalled: readonly number[]): number[][] {
	return values.map((row) =>
		values.map(
			(column) => before.filter((value, i) => value === row && recalled[i] === column).length
		)
	);
}

describe('estimateResponseShift', () => {
	it('is what was said before less what is remembered, with the paired interval', () => {
		const found = estimateResponseShift(
			tableOf([2, 3, 4, 3, 5, 2, 4, 3, 4, 4], [2, 2, 3, 3, 4, 2, 3, 4, 3, 2]),
			values,
			0.95
		);
		// R 4.2.2: t.test(before, recalled, paired = TRUE)
		expect(found.value).toBeCloseTo(0.6, 12);
		expect(found.low).toBeCloseTo(-0.0032419100795213, 12);
		expect(found.high).toBeCloseTo(1.20324191007952, 12);
		expect(found).toMatchObject({
			n: 10,
			method: 't',
			reason: 'paired_answers',
			rememberedLower: 6,
			same: 3,
			rememberedHigher: 1
		});
	});

	it.each([
		['no_answers', [], [], null],
		['one_answer', [4], [2], 2],
		['same_shift', [4, 5, 3], [3, 4, 2], 1],
		['same_shift', [4, 5, 3], [4, 5, 3], 0]
	] as const)('has no interval, and says %s', (reason, before, recalled, value) => {
		const found = estimateResponseShift(tableOf(before, recalled), values, 0.95);
		expect(found).toMatchObject({ value, low: null, high: null, n: before.length, reason });
	});

	it('refuses what is no table of counts', () => {
		expect(() => estimateResponseShift([[1, 2]], values, 0.95)).toThrow(RangeError);
		expect(() => estimateResponseShift([[0.5]], [1], 0.95)).toThrow(RangeError);
	});
});
