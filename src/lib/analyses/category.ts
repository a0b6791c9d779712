import type { MissingReason } from '$lib/survey/missing';
import type { Counts } from './counts';

/** What becomes one row of a distribution. */
export interface Category {
	readonly label: string;
	/** Responses, not answers: a response that ticked two options is in both. */
	readonly counts: Counts;
	/** Why it is no answer on the scale; such a category belongs to the base `answered` only. */
	readonly missing: MissingReason | null;
}

/** A category with the code it has as a row: an option's own; numbers and dates are numbered from 1. */
export interface CodedCategory extends Category {
	readonly code: number;
}
