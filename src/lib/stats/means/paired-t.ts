import type { TestResult } from '$lib/survey/estimate';
import { studentCdf, studentQuantile } from '../distributions/student';
import { checkLevel } from '../level';
import type { Moments } from './moments';

/** The mean change with its interval, and the test of no change. */
export interface MeanChange {
	readonly value: number;
	/** Null for a single person. */
	readonly low: number | null;
	readonly high: number | null;
	/** Null for a single person, or when all changed by the same amount that is not 0. */
	readonly test: TestResult | null;
}

/** The paired t test, from the moments of the changes. R: `t.test(after, before, paired = TRUE)`. */
export function testPairedT(changes: Moments, level: number): MeanChange {
	checkLevel(level);
	const { n, mean, variance } = changes;
	if (n < 2) return { value: mean, low: null, high: null, test: null };
	const df = n - 1;
	const error = Math.sqrt(variance / n);
	const reach = studentQuantile(1 - (1 - level) / 2, df) * error;
	const interval = { value: mean, low: mean - reach, high: mean + reach };
	const facts = { name: 'paired-t', df, error: null };
	if (mean === 0 && error === 0) {
		return { ...interval, test: { ...facts, statistic: 0, p: 1, how: 'exact' } };
	}
	if (error === 0) return { ...interval, test: null };
	const t = mean / error;
	const p = Math.min(1, 2 * studentCdf(Math.abs(t), df, { upper: true }));
	return { ...interval, test: { ...facts, statistic: t, p, how: 'asymptotic' } };
}
