import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups, compareWeightedGroups } from './compare-groups';
import { arbitraryTable } from './contingency/test-arbitrary-table';
import { expectNear } from './test-near';

const larger = [
	[2, 5, 9, 14, 10],
	[7, 9, 12, 8, 4],
	[5, 5, 8, 9, 9]
];

describe('compareGroups', () => {
	it('compares two groups by Mann-Whitney, positive when the second is higher', () => {
		// R 4.2.2, coin 1.4.2: wilcox_test(distribution = "exact"); effectsize 0.8.3: rank_biserial
		const found = compareGroups(larger.slice(0, 2).toReversed());
		expect(found).toMatchObject({ reason: 'two_groups', n: 80, pairs: null });
		expect(found.test).toMatchObject({ name: 'mann-whitney', how: 'exact' });
		expectNear([found.test?.p, found.effect.value], [0.0037912602869971689, 0.363125], 1e-12);
	});

	it('compares several large groups by Kruskal-Wallis and their pairs by Dunn', () => {
		// R 4.2.2: kruskal.test; rstatix 0.7.2: dunn_test(p.adjust.method = "holm")
		const found = compareGroups(larger);
		expect(found.reason).toBe('several_groups');
		expect(found.test?.how).toBe('asymptotic');
		expectNear([found.test?.p], [0.017639000178431095]);
		expectNear(
			found.pairs?.map(({ adjustedP }) => adjustedP) ?? [],
			[0.015496902705659284, 0.357558461559417673, 0.143120849125674271]
		);
	});

	it('compares several small groups by permutation, and their pairs exactly', () => {
		const found = compareGroups([
			[2, 2, 1],
			[1, 2, 4],
			[0, 1, 5]
		]);
		expect(found.reason).toBe('several_small_groups');
		expect(found.test).toMatchObject({ name: 'kruskal-wallis', how: 'exact' });
		expect(found.pairs).toHaveLength(3);
	});

	it('calls a group of 9 small and one of 10 not', () => {
		const of = (size: number) =>
			compareGroups([
				[5, 5],
				[6, 4],
				[size - 3, 3]
			]).reason;
		expect([of(9), of(10)]).toEqual(['several_small_groups', 'several_groups']);
	});

	it('leaves out groups without answers', () => {
		const found = compareGroups([
			[0, 0, 0],
			[2, 2, 1],
			[0, 0, 0],
			[1, 2, 4]
		]);
		expect(found).toMatchObject({ reason: 'two_groups', n: 12 });
		expect(
			compareGroups([
				[1, 2],
				[0, 0]
			])
		).toMatchObject({ reason: 'one_group', test: null });
		expect(compareGroups([])).toMatchObject({ reason: 'one_group', test: null, n: 0 });
	});

	it('gets done with 5,000 groups, and says what it could not do', () => {
		const many = Array.from({ length: 5000 }, (_, i) => [i % 3, 1, i % 2, 1, 0, 0, 1, 0, 0, 0, 1]);
		expect(compareGroups(many)).toMatchObject({
			reason: 'small_groups_too_many_for_permutation',
			test: { how: 'asymptotic', df: 4999 },
			pairs: null
		});
	});

	it('gets done with a million answers on eleven points', () => {
		const group = (shift: number) => Array.from({ length: 11 }, (_, i) => 18_000 + shift * i);
		expect(compareGroups([0, 20, 10, 5, 40].map(group)).pairs).toHaveLength(10);
		expect(compareGroups([0, 20].map(group)).test?.how).toBe('asymptotic');
	});

	it('gives probabilities from 0 to 1, none smaller once adjusted', () => {
		fc.assert(
			fc.property(arbitraryTable({ rows: 4, columns: 5, most: 5 }), (groups) => {
				const { test, pairs } = compareGroups(groups);
				const p = test?.p ?? 1;
				expect(p >= 0 && p <= 1).toBe(true);
				for (const pair of pairs ?? []) {
					expect(pair.p >= 0 && pair.p <= pair.adjustedP && pair.adjustedP <= 1).toBe(true);
				}
			}),
			{ numRuns: 50 }
		);
	});
});

describe('compareWeightedGroups', () => {
	it('uses the test that knows the design', () => {
		const weights = [
			[3, 2, 1.5],
			[1, 2, 4]
		];
		const found = compareWeightedGroups({
			strata: [{ people: 12, weights, squares: weights, population: null }],
			n: 12
		});
		expect(found).toMatchObject({ reason: 'weighted', n: 12, test: { name: 'weighted-ranks' } });
	});
});
