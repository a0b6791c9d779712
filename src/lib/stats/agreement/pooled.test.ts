import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { cohenKappa } from './cohen';
import { krippendorffAlpha } from './krippendorff';
import { pooledAlpha, pooledKappa, type PairTable } from './pooled';

const common: PairTable = [
	[20, 5],
	[10, 15]
];
const rare: PairTable = [
	[3, 2],
	[1, 44]
];
const unused: PairTable = [
	[0, 0],
	[0, 50]
];

it('pools kappa over codes by their mean agreement, seen and expected', () => {
	// R 4.2.2: po <- sum(diag(t))/sum(t); pe <- sum(rowSums(t)*colSums(t))/sum(t)^2; (mean(po)-mean(pe))/(1-mean(pe))
	expectNear([pooledKappa([common]), pooledKappa([common, rare])], [0.4, 0.457831325301205]);
});

it('pools alpha over codes by their mean disagreement, seen and expected', () => {
	// R 4.2.2: y yes of n = 2 * units; 1 - sum((b+c)/units) / sum(2*y*(n-y)/(n*(n-1)))
	expectNear([pooledAlpha([common]), pooledAlpha([common, rare])], [0.4, 0.459016393442623]);
});

it('gives a code that nobody used no say, and nothing at all without variation', () => {
	expect(pooledKappa([common, rare, unused])).toBe(pooledKappa([common, rare]));
	expect(pooledAlpha([common, rare, unused])).toBe(pooledAlpha([common, rare]));
	for (const tables of [
		[],
		[unused],
		[
			[
				[0, 0],
				[0, 0]
			] as PairTable
		]
	]) {
		expect(pooledKappa(tables)).toBeNull();
		expect(pooledAlpha(tables)).toBeNull();
	}
});

it('is Cohen’s kappa and Krippendorff’s alpha of one code', () => {
	const count = fc.nat(12);
	fc.assert(
		fc.property(count, count, count, count, (both, first, second, neither) => {
			const table: PairTable = [
				[both, first],
				[second, neither]
			];
			const units = [
				...Array.from({ length: both }, () => [0, 2]),
				...Array.from({ length: first + second }, () => [1, 1]),
				...Array.from({ length: neither }, () => [2, 0])
			];
			const near = (value: number | null) => (value === null ? null : Math.round(value * 1e9));
			expect(near(pooledKappa([table]))).toBe(near(cohenKappa(table, 0.95).value));
			const alpha = krippendorffAlpha(units, [0, 1], 'nominal', 0.95);
			expect(near(pooledAlpha([table]))).toBe(near(alpha.value));
		})
	);
});

it('takes no cell that is no count', () => {
	expect(() =>
		pooledKappa([
			[
				[1, 0.5],
				[0, 1]
			]
		])
	).toThrow(RangeError);
});
