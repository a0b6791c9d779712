import type { Effect, TestResult } from '../estimate';
import type { HiddenReason, Share } from '../finding';
import type { Caveat, Verdict } from '../verdict';
import type { Range } from './estimate';

/** A mean at one moment. */
export interface MomentMean {
	readonly n: number | null;
	readonly mean: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** Before and after: the same people, other people, or the same people looking back. */
export interface ChangeFinding {
	readonly kind: 'change';
	readonly before: string;
	readonly after: string;
	/** With one question at two times: the question that tells them apart, and the two codes. */
	readonly by: {
		readonly question: string;
		readonly before: number;
		readonly after: number;
	} | null;
	readonly design: 'paired' | 'unpaired' | 'retrospective';
	readonly range: Range;
	/** Pairs, when paired; else null. */
	readonly pairs: number | null;
	readonly means: { readonly before: MomentMean; readonly after: MomentMean };
	/** Mean change with its interval. */
	readonly difference: {
		readonly value: number | null;
		readonly low: number | null;
		readonly high: number | null;
		readonly hodgesLehmann: number | null;
	};
	/** How many went which way; null unless paired. */
	readonly directions: {
		readonly improved: number;
		readonly same: number;
		readonly worse: number;
	} | null;
	/**
	 * Of answers that may hurt whoever gave them: how many went which way, roughly, and nothing else. Absent otherwise.
	 */
	readonly coarse?: Readonly<Record<'improved' | 'same' | 'worse', Share>>;
	/** Before less what people afterwards say it was; null unless both were asked. */
	readonly responseShift: { readonly value: number; readonly n: number } | null;
	readonly level: number;
	readonly test: TestResult | null;
	readonly effect: Effect | null;
	readonly verdict: Verdict;
	readonly caveats: readonly Caveat[];
	readonly hidden: HiddenReason | null;
}
