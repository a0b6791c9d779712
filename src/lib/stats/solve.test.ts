import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from './test-near';
import { solve } from './solve';

describe('solve', () => {
	it('solves for several right sides at once', () => {
		// R 4.2.2: solve(rbind(c(0, 2, 1), c(3, 1, 0), c(1, 1, 4)), cbind(c(4, 5, 9), c(1, 0, 0)))
		const solved = solve(
			[
				[0, 2, 1],
				[3, 1, 0],
				[1, 1, 4]
			],
			[
				[4, 1],
				[5, 0],
				[9, 0]
			]
		);
		expectNear(solved?.flat() ?? [], [14 / 11, -2 / 11, 13 / 11, 6 / 11, 18 / 11, -1 / 11], 1e-12);
	});

	it('says when a matrix is singular', () => {
		expect(
			solve(
				[
					[1, 2],
					[2, 4]
				],
				[[1], [2]]
			)
		).toBeNull();
		expect(solve([[0]], [[1]])).toBeNull();
	});

	it('undoes the multiplication of a well-behaved matrix', () => {
		const size = 4;
		const entry = fc.integer({ min: -9, max: 9 });
		const row = fc.array(entry, { minLength: size, maxLength: size });
		fc.assert(
			fc.property(fc.array(row, { minLength: size, maxLength: size }), row, (rows, x) => {
				const dominant = rows.map((values, i) => values.map((v, j) => v + (i === j ? 50 : 0)));
				const right = dominant.map((values) => [
					values.reduce((s, v, j) => s + v * (x[j] ?? 0), 0)
				]);
				const solved = solve(dominant, right);
				solved?.forEach(([value], i) => expect(value).toBeCloseTo(x[i] ?? NaN, 10));
				expect(solved).toHaveLength(size);
			})
		);
	});
});
