import type { Effect, TestResult } from '$lib/survey/estimate';
import { measureCramersV, smallestExpected, testChiSquared } from './chi-squared';
import type { WeightedTable } from './weighted-table';
import { testFisher } from './fisher';
import { testLinear } from './linear';
import { testRaoScott } from './rao-scott';
import { dropEmptyMargins, type CountMatrix } from './table';

/** Why this test and no other. */
export type CrosstabReason =
	| 'no_variation'
	| 'both_ordered'
	| 'expected_counts_suffice'
	| 'expected_counts_small'
	| 'too_large_for_exact'
	| 'weighted'
	| 'design_without_variance';

/** Whether two questions have to do with each other. */
export interface Association {
	/** Null when one of the two has a single answer, or the design does not allow a test. */
	readonly test: TestResult | null;
	/** Bias-corrected Cramer's V. */
	readonly effect: Effect;
	/** Answers in the table, unweighted. */
	readonly n: number;
	/** The smallest expected count; null when weighted. */
	readonly smallestExpected: number | null;
	readonly reason: CrosstabReason;
}

/** Each expected count must reach this for chi-squared to be used. */
const enoughExpected = 5;

/**
 * Tests whether rows and columns are independent, by the method that fits: linear-by-linear when both are
 * ordered; otherwise chi-squared when each expected count is 5 or more, and Fisher-Freeman-Halton when
 * not. Rows and columns without answers are left out.
 */
export function testCrosstab(
	table: CountMatrix,
	options: { readonly ordered: boolean } = { ordered: false }
): Association {
	const filled = dropEmptyMargins(table);
	const least = smallestExpected(filled);
	const facts = { effect: measureCramersV(filled), n: filled.n, smallestExpected: least };
	if (filled.rows.length < 2 || filled.columns.length < 2) {
		return { ...facts, test: null, reason: 'no_variation' };
	}
	if (options.ordered) return { ...facts, test: testLinear(filled), reason: 'both_ordered' };
	if (least >= enoughExpected) {
		return { ...facts, test: testChiSquared(filled), reason: 'expected_counts_suffice' };
	}
	const fisher = testFisher(filled);
	if (fisher) return { ...facts, test: fisher, reason: 'expected_counts_small' };
	return { ...facts, test: testChiSquared(filled), reason: 'too_large_for_exact' };
}

/** The same for weighted, stratified or clustered answers: Rao-Scott. */
export function testWeightedCrosstab(table: WeightedTable): Association {
	const { test, effect } = testRaoScott(table);
	const reason = test ? 'weighted' : 'design_without_variance';
	return { test, effect, n: table.n, smallestExpected: null, reason };
}
