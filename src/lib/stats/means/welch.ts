import type { TestResult } from '$lib/survey/estimate';
import { fisherCdf } from '../distributions/fisher-f';
import { sum } from '../sum';
import type { Moments } from './moments';

/**
 * Welch's test of equal means in groups whose variances may differ. Null for fewer than two groups, or
 * when a group has fewer than two answers or no variance. Welch 1951; R: `oneway.test(value ~ group)`.
 */
export function testWelch(groups: readonly Moments[]): TestResult | null {
	const k = groups.length;
	if (k < 2 || groups.some(({ n, variance }) => n < 2 || !(variance > 0))) return null;
	const weights = groups.map(({ n, variance }) => n / variance);
	const total = sum(weights);
	const grand = sum(groups.map(({ mean }, i) => (weights[i] ?? 0) * (mean / total)));
	const between = sum(groups.map(({ mean }, i) => (weights[i] ?? 0) * (mean - grand) ** 2));
	const imbalance = sum(groups.map(({ n }, i) => (1 - (weights[i] ?? 0) / total) ** 2 / (n - 1)));
	const lambda = imbalance / (k * k - 1);
	const statistic = between / (k - 1) / (1 + 2 * (k - 2) * lambda);
	const df = k - 1;
	const df2 = 1 / (3 * lambda);
	const p = fisherCdf(statistic, df, df2, { upper: true });
	return { name: 'welch', statistic, df, df2, p, how: 'asymptotic', error: null };
}
