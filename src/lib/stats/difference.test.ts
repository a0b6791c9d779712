import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDifference } from './difference';
import { expectNear } from './test-near';

describe('estimateDifference', () => {
	// R 4.2.2: Newcombe's method 10 from prop.test(x, n, conf.level, correct = FALSE)$conf.int of each group
	it.each([
		[0.95, 56, 70, 48, 80, 0.0524314724023649, 0.333872654036906],
		[0.95, 9, 10, 3, 10, 0.170522723934503, 0.809017973535488],
		[0.95, 6, 7, 2, 7, 0.0582279274823123, 0.806249637524228],
		[0.95, 5, 56, 0, 29, -0.0381371479035369, 0.192560013855112],
		[0.95, 0, 10, 0, 20, -0.161125158052819, 0.277532799862889],
		[0.95, 10, 10, 0, 10, 0.607509350430524, 1],
		[0.9, 56, 70, 48, 80, 0.07656419154407214, 0.31364458358294378],
		[0.9, 500, 1000, 0, 3, 0.02509368991293331, 0.5259723085215798],
		[0.9, 0, 1, 1, 1, -1, 0.03256547758000239],
		[0.99, 6, 7, 2, 7, -0.07232672604647927, 0.8315629976733558]
	])('at level %d, %i of %i against %i of %i is what R has', (level, a, m, b, n, low, high) => {
		const estimate = estimateDifference({ count: a, n: m }, { count: b, n }, level);
		expectNear([estimate.low, estimate.high], [low, high], 1e-11);
		expectNear([estimate.value], [a / m - b / n]);
		expect(estimate).toMatchObject({ n: m + n, method: 'newcombe', level });
	});

	it('is nothing when a group has no answers', () => {
		const nothing = { value: null, low: null, high: null, method: 'none', reason: 'no_answers' };
		expect(estimateDifference({ count: 0, n: 0 }, { count: 3, n: 5 }, 0.95)).toMatchObject(nothing);
		expect(estimateDifference({ count: 3, n: 5 }, { count: 0, n: 0 }, 0.95)).toMatchObject(nothing);
	});

	it('lies in its interval, and turns with the groups and with the answer', () => {
		const group = fc
			.integer({ min: 1, max: 500 })
			.chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));
		fc.assert(
			fc.property(group, group, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (a, b, level) => {
				const here = estimateDifference(a, b, level);
				const [value, low, high] = [here.value ?? NaN, here.low ?? NaN, here.high ?? NaN];
				expect(-1 <= low && low <= value && value <= high && high <= 1).toBe(true);
				const turned = estimateDifference(b, a, level);
				const opposite = { a: { ...a, count: a.n - a.count }, b: { ...b, count: b.n - b.count } };
				for (const mirror of [turned, estimateDifference(opposite.a, opposite.b, level)]) {
					expect(mirror.low).toBeCloseTo(-high, 12);
					expect(mirror.high).toBeCloseTo(-low, 12);
				}
			})
		);
	});

	it('refuses counts that cannot be', () => {
		expect(() => estimateDifference({ count: 6, n: 5 }, { count: 1, n: 2 }, 0.95)).toThrow(
			RangeError
		);
	});
});
