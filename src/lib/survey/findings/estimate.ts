import type { Estimate } from '../estimate';
import type { HiddenReason, Weighted } from '../finding';

/** The ends of the scale that a number lives on; null when it is open. */
export type Range = { readonly min: number; readonly max: number } | null;

/** One number about one question, or about several taken together. Numbers are null when it is hidden. */
export interface EstimateFinding extends Estimate {
	readonly kind: 'estimate';
	readonly name: 'mean' | 'median' | 'nps' | 'index' | 'response_rate';
	/** The question it is about; for an index the first of `questions`; null for a response rate. */
	readonly question: string | null;
	readonly questions: readonly string[];
	readonly range: Range;
	/** How the answers spread around it; null where that says nothing or too much. */
	readonly spread: {
		readonly sd: number | null;
		readonly q1: number | null;
		readonly q3: number | null;
	} | null;
	/** What the number is made of, for a net promoter score. */
	readonly parts: {
		readonly promoters: number;
		readonly passives: number;
		readonly detractors: number;
	} | null;
	/** Absent: every response counts the same. */
	readonly weighted?: Weighted;
	readonly hidden: HiddenReason | null;
}
