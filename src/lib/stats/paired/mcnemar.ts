import type { TestResult } from '$lib/survey/estimate';
import { binomialCdf } from '../distributions/binomial';

/**
 * McNemar's exact test of paired yes and no: of those who changed, did as many go one way as the other?
 * The statistic is the number who went from no to yes. p is 1 when nobody changed. Throws unless both are
 * counts. R: `binom.test(toYes, toYes + toNo)`.
 */
export function testMcNemar(toYes: number, toNo: number): TestResult {
	for (const count of [toYes, toNo]) {
		if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
	}
	const tail = binomialCdf(Math.min(toYes, toNo), toYes + toNo, 0.5);
	const p = Math.min(1, 2 * tail);
	return { name: 'mcnemar', statistic: toYes, df: null, p, how: 'exact', error: null };
}
