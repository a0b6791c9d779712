import type { TestResult } from '$lib/survey/estimate';

/** Below this chance of so large a difference among equals, groups are said to differ. */
export const alpha = 0.05;

/**
 * Whether a test says that there is a difference. A p that was found by drawing must lie below by more than twice its
 * error, so that no verdict hangs on the draw. False without a test.
 */
export function isSignificant(test: Pick<TestResult, 'p' | 'error'> | null): boolean {
	return test !== null && test.p + 2 * (test.error ?? 0) < alpha;
}
