import { sum } from '../sum';
import type { Matrix } from './item-moments';

/** Why omega is what it is, or why there is none. */
export type OmegaReason = 'one_factor' | 'under_three_items' | 'improper_solution';

export interface Omega {
	/** Null when one factor cannot be fitted. */
	readonly value: number | null;
	readonly reason: OmegaReason;
}

/** Beyond it an item would be explained entirely, by a factor that does not exist (a Heywood case). */
const largestCommunality = 0.995;
const mostSweeps = 10_000;

/**
 * McDonald's omega total of one common factor: the share of the variance of the sum of standardised items
 * that the factor explains, (sum l)^2 / ((sum l)^2 + sum(1 - l^2)). The loadings l leave the smallest
 * squared residuals off the diagonal (minres, Harman and Jones 1966). R: `l <- psych::fa(items, 1)$loadings`.
 */
export function omegaTotal(correlations: Matrix): Omega {
	if (correlations.length < 3) return { value: null, reason: 'under_three_items' };
	const loadings = minresLoadings(correlations);
	if (loadings === null || loadings.some((loading) => loading ** 2 > largestCommunality)) {
		return { value: null, reason: 'improper_solution' };
	}
	const common = sum(loadings) ** 2;
	const unique = sum(loadings.map((loading) => 1 - loading ** 2));
	return { value: common / (common + unique), reason: 'one_factor' };
}

/**
 * One loading after the other is set to its best value given the others, which never makes the fit worse.
 * Null when the loadings run away or do not settle.
 */
function minresLoadings(correlations: Matrix): number[] | null {
	const loadings = [...mostConnected(correlations)];
	for (let sweep = 0; sweep < mostSweeps; sweep++) {
		let change = 0;
		for (const [i, row] of correlations.entries()) {
			const better = bestLoading(row, loadings, i);
			change = Math.max(change, Math.abs(better - (loadings[i] ?? 0)));
			loadings[i] = better;
		}
		if (change < 1e-12) return loadings;
		if (!(Math.max(...loadings.map(Math.abs)) < 1e6)) return null;
	}
	return null;
}

function bestLoading(row: readonly number[], loadings: readonly number[], i: number): number {
	let above = 0;
	let below = 0;
	for (const [j, loading] of loadings.entries()) {
		if (j === i) continue;
		above += (row[j] ?? 0) * loading;
		below += loading ** 2;
	}
	return below === 0 ? 0 : above / below;
}

/** The correlations of the item that goes most with the others: a start with the right signs. */
function mostConnected(correlations: Matrix): readonly number[] {
	const strength = (row: readonly number[]): number => sum(row.map((r) => r ** 2));
	return correlations.reduce((best, row) => (strength(row) > strength(best) ? row : best));
}
