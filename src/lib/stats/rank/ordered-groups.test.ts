import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testMannWhitney } from './mann-whitney';
import { testOrderedGroups } from './ordered-groups';

describe('whether answers rise over groups in order', () => {
	// R 4.2.2, coin 1.4.2: statistic(independence_test(rank(answer) ~ place), "standardized"); p over all 720 orders
	it.each([
		[
			[
				[1, 1, 0],
				[0, 1, 1],
				[1, 0, 1]
			],
			0.5590169943749476,
			0.7777777777777778
		],
		[
			[
				[1, 1, 0],
				[0, 1, 1],
				[0, 0, 0],
				[1, 0, 1]
			],
			0.3659625273557,
			0.8666666666666667
		]
	])('is what R has, an empty group keeping its place', (groups, z, p) => {
		const test = testOrderedGroups(groups);
		expect(test?.how).toBe('exact');
		expect(test?.statistic).toBeCloseTo(z, 12);
		expect(test?.p).toBeCloseTo(p, 12);
	});

	it('has nothing to test in one group, and finds nothing where all are equal', () => {
		expect(testOrderedGroups([])).toBeNull();
		expect(
			testOrderedGroups([
				[3, 2],
				[0, 0]
			])
		).toBeNull();
		expect(testOrderedGroups([[3], [2], [4]])).toMatchObject({ statistic: 0, p: 1, how: 'exact' });
	});

	it('is Mann and Whitney’s test of two groups', () => {
		const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(counts, counts, (first, last) => {
				const [ordered, ranked] = [testOrderedGroups([first, last]), testMannWhitney(last, first)];
				expect(ordered === null).toBe(ranked === null);
				expect(ordered?.p ?? 1).toBeCloseTo(ranked?.p ?? 1, 12);
				expect(ordered?.statistic ?? 0).toBeCloseTo(ranked?.statistic ?? 0, 10);
			})
		);
	});
});
