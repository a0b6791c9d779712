import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropEmptyMargins, type CountMatrix } from '../contingency/table';
import { arbitraryTable } from '../contingency/test-arbitrary-table';
import { everyTable } from '../contingency/test-every-table';
import { countAnswers, countGroups, toothGrowth } from '../test-counts';
import { expectNear } from '../test-near';
import { measureEpsilonSquared, testKruskalWallis } from './kruskal-wallis';
import { compareByDunn, compareByMannWhitney } from './pairs';

const three = [
	countAnswers([5, 5, 4, 3, 2, 4, 4], 5),
	countAnswers([3, 3, 4, 1, 2, 2], 5),
	countAnswers([1, 2, 2, 3, 5, 1, 2, 4], 5)
];
const four = [
	[3, 0, 1, 0, 0],
	[0, 1, 2, 1, 0],
	[0, 0, 1, 2, 1],
	[1, 1, 1, 1, 1]
];

describe('testKruskalWallis', () => {
	// R 4.2.2: kruskal.test(y ~ g)
	it.each<[string, CountMatrix, number, number]>([
		['three groups', three, 4.91527899503359, 0.0856368585892016],
		['four groups', four, 6.787596899224798, 0.078984919985414972],
		[
			'three larger groups',
			[
				[2, 5, 9, 14, 10],
				[7, 9, 12, 8, 4],
				[5, 5, 8, 9, 9]
			],
			8.075285818474164,
			0.017639000178431095
		],
		['ToothGrowth', countGroups(toothGrowth).counts, 40.6689352650019, 1.47520683111418e-9]
	])('is what R says of %s', (_, groups, h, p) => {
		const test = testKruskalWallis(groups, { permutation: false });
		expectNear([test?.statistic, test?.p], [h, p]);
		expect(test?.df).toBe(groups.length - 1);
	});

	it('is exact for small groups', () => {
		// enumeration in R 4.2.2 of all tables with these margins: P(H >= observed)
		const test = testKruskalWallis(three, { permutation: true });
		expect(test?.how).toBe('exact');
		expectNear([test?.p], [0.0836828290388662], 1e-12);
	});

	it('draws tables when there are too many, near chi-squared when groups are large', () => {
		const groups = [
			[10, 20, 30, 25, 15],
			[12, 25, 30, 18, 15],
			[9, 15, 30, 28, 18]
		];
		const test = testKruskalWallis(groups, { permutation: true });
		const chiSquared = testKruskalWallis(groups, { permutation: false });
		expect(test?.how).toBe('monte_carlo');
		expect(Math.abs((test?.p ?? 1) - (chiSquared?.p ?? 0))).toBeLessThan(4 * (test?.error ?? 0));
	});

	it('is the sum over all tables that lie as far out', () => {
		const statistic = (groups: CountMatrix) =>
			testKruskalWallis(groups, { permutation: false })?.statistic ?? 0;
		fc.assert(
			fc.property(arbitraryTable({ rows: 3, columns: 4, most: 2 }), (groups) => {
				const { rows, columns, counts, n } = dropEmptyMargins(groups);
				fc.pre(rows.length > 1 && n <= 11);
				const p = everyTable(rows, columns)
					.filter(({ table }) => statistic(table) >= statistic(counts) - 1e-9)
					.reduce((sum, { probability }) => sum + probability, 0);
				expectNear([testKruskalWallis(groups, { permutation: true })?.p], [p], 1e-12);
			})
		);
	});

	it('does not change with the order of the groups or the direction of the scale', () => {
		const p = testKruskalWallis(three, { permutation: true })?.p ?? 0;
		const turned = three.toReversed().map((counts) => counts.toReversed());
		expectNear([testKruskalWallis(turned, { permutation: true })?.p], [p], 1e-12);
	});

	it('is 1 when all are equal and null for one group', () => {
		const equal = [
			[0, 3],
			[0, 4],
			[0, 5]
		];
		expect(testKruskalWallis(equal, { permutation: true })).toMatchObject({ p: 1, how: 'exact' });
		expect(
			testKruskalWallis(
				[
					[1, 3],
					[0, 0]
				],
				{ permutation: true }
			)
		).toBeNull();
		expect(measureEpsilonSquared(equal).value).toBeNull();
	});
});

describe('measureEpsilonSquared', () => {
	it('is H / (n - 1)', () => {
		// R 4.2.2: kruskal.test(y ~ g)$statistic / (length(y) - 1)
		expectNear([measureEpsilonSquared(three).value], [0.245763949751679]);
	});
});

describe('compareByDunn', () => {
	// R 4.2.2, rstatix 0.7.2: dunn_test(y ~ g, p.adjust.method = "holm")
	it.each<[string, CountMatrix, number[], number[], number[]]>([
		[
			'three groups',
			three,
			[-1.82321683930849, -1.99978088194949, -0.0382191965140474],
			[0.0682705556279728, 0.0455239298720875, 0.96951291547198],
			[0.136571789616262, 0.136571789616262, 0.96951291547198]
		],
		[
			'ToothGrowth',
			countGroups(toothGrowth).counts,
			[3.55491115080807, 6.36261167756095, 2.80770052675287],
			[0.000378106836199585, 1.98351718784684e-10, 0.00498966039777022],
			[0.00075621367239917, 5.95055156354051e-10, 0.00498966039777022]
		]
	])('is what R says of %s, later less earlier', (_, groups, z, p, adjusted) => {
		const pairs = compareByDunn(groups);
		expectNear(
			pairs.map((pair) => pair.z),
			z
		);
		expectNear(
			pairs.map((pair) => pair.p),
			p
		);
		expectNear(
			pairs.map((pair) => pair.adjustedP),
			adjusted
		);
	});

	it('finds nothing when all are equal, and keeps the places of groups with answers', () => {
		expect(
			compareByDunn([
				[0, 3],
				[0, 0],
				[0, 5]
			])
		).toEqual([{ first: 0, second: 2, z: 0, p: 1, adjustedP: 1, how: 'exact' }]);
	});
});

describe('compareByMannWhitney', () => {
	it('has the exact p of each pair, later less earlier, adjusted over the pairs', () => {
		// R 4.2.2, coin 1.4.2: wilcox_test(distribution = "exact") of the first two groups
		const pairs = compareByMannWhitney([
			[1, 2, 5, 9, 3],
			[4, 6, 5, 2, 1],
			[1, 2, 5, 9, 3]
		]);
		expectNear([pairs[0]?.z, pairs[0]?.p], [-2.8564270809394525, 0.0034668769398178887], 1e-12);
		expectNear([pairs[0]?.adjustedP], [3 * 0.0034668769398178887], 1e-12);
		expect(pairs[1]).toMatchObject({ first: 0, second: 2, z: 0 });
		expect(pairs[1]?.p).toBeCloseTo(1, 12);
	});

	it('is exact for small pairs only when there are many groups', () => {
		const small = [1, 1, 1, 0, 1];
		const large = [20, 30, 25, 20, 25];
		const groups = [small, small, ...new Array<number[]>(22).fill(large)];
		const pairs = compareByMannWhitney(groups);
		expect(pairs).toHaveLength((24 * 23) / 2);
		expect(pairs.find(({ first, second }) => first === 0 && second === 1)?.how).toBe('exact');
		expect(pairs.find(({ first, second }) => first === 2 && second === 3)?.how).toBe('asymptotic');
	});
});
