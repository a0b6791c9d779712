import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { compareShares } from './compare-shares';
import { comparePooled, findLetters } from './letters';

describe('comparePooled', () => {
	// R 4.2.2: prop.test(c(a, b), c(m, n), correct = FALSE): the root of the statistic, and p
	it.each([
		[12, 40, 25, 45, 2.37197201738369, 0.017693430666039473],
		[12, 40, 30, 50, 2.8347335475692046, 0.0045863920802534834],
		[25, 45, 30, 50, 0.43808582711518052, 0.66132406801167853]
	])('of %d in %d and %d in %d', (a, m, b, n, z, p) => {
		const found = comparePooled({ count: a, n: m }, { count: b, n });
		expectNear([found.z, found.p], [z, p]);
	});

	it('finds nothing where nothing varies', () => {
		expect(comparePooled({ count: 0, n: 9 }, { count: 0, n: 5 })).toEqual({ z: 0, p: 1 });
		expect(comparePooled({ count: 9, n: 9 }, { count: 5, n: 5 })).toEqual({ z: 0, p: 1 });
	});
});

describe('findLetters', () => {
	const table = [
		[12, 25, 30],
		[28, 20, 20]
	];

	it('names the columns whose share is lower, after adjusting over the pairs of a row', () => {
		// p of the pairs in the first row: 0.0177, 0.0046 and 0.66, with Holm 0.035, 0.0138 and 0.66
		expect(findLetters(table, 0.0114)).toEqual([
			[[], [0], [0]],
			[[1, 2], [], []]
		]);
	});

	it('gives none unless the whole table has p < 0.05', () => {
		expect(findLetters(table, 0.05)?.flat()).toEqual([[], [], [], [], [], []]);
	});

	it('gives none to a column with fewer than 10 answers, and does not adjust for it', () => {
		const withSmall = table.map((row, i) => [...row, i === 0 ? 9 : 0]);
		expect(findLetters(withSmall, 0.0114)).toEqual([
			[[], [0], [0], []],
			[[1, 2], [], [], []]
		]);
	});

	it('has no letters for more columns than there are letters', () => {
		expect(findLetters([new Array<number>(27).fill(20)], 0.01)).toBeNull();
	});
});

describe('compareShares', () => {
	const shares = [
		{ count: 9, n: 10 },
		{ count: 3, n: 10 },
		{ count: 20, n: 60 }
	];

	it('needs both an adjusted exact p and an interval that leaves out 0', () => {
		// R 4.2.2: fisher.test, p.adjust(p, "holm")
		const pairs = compareShares(shares, 0.95);
		expectNear(
			pairs?.map(({ p }) => p) ?? [],
			[0.019766611097880419, 0.0010855566012287746, 1],
			1e-12
		);
		expectNear(
			pairs?.map(({ adjustedP }) => adjustedP) ?? [],
			[0.039533222195760838, 0.003256669803686324, 1],
			1e-12
		);
		expect(pairs?.map(({ differs }) => differs)).toEqual([true, true, false]);
		// Newcombe 1998, method 10, second less first: the mirror of 9 of 10 less 3 of 10
		expect(pairs?.[0]?.difference).toBeCloseTo(-0.6, 12);
	});

	it('does not call a difference one that only the interval sees', () => {
		const [pair] =
			compareShares(
				[
					{ count: 1, n: 8 },
					{ count: 5, n: 8 }
				],
				0.95
			) ?? [];
		expect(pair?.low).toBeGreaterThan(0);
		expect(pair?.p).toBeGreaterThan(0.05);
		expect(pair?.differs).toBe(false);
	});

	it('leaves out groups without answers, and keeps the places of the others', () => {
		const pairs = compareShares([{ count: 0, n: 0 }, ...shares.slice(0, 2)], 0.95);
		expect(pairs?.map(({ first, second }) => [first, second])).toEqual([[1, 2]]);
		expect(compareShares([{ count: 3, n: 4 }], 0.95)).toEqual([]);
	});

	it('does not compare more groups than anyone can read', () => {
		expect(
			compareShares(new Array<{ count: 1; n: 2 }>(27).fill({ count: 1, n: 2 }), 0.95)
		).toBeNull();
	});
});
