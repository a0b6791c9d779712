import type { Estimate } from '$lib/survey/estimate';

/** What a measure of agreement stands on, or why there is none. */
export type AgreementReason = 'corrected_for_chance' | 'no_overlap' | 'no_variation';

/**
 * How far coders agree beyond chance: 1 for agreement throughout, 0 for no more than chance. `n` counts
 * the units (answers) that it stands on; null with a reason when no unit was coded twice or when there is
 * one value only, which leaves nothing to agree on.
 */
export interface Agreement extends Estimate {
	readonly reason: AgreementReason;
}

/** The estimate, still without an interval; without a value the reason stands in its place. */
export function describeAgreement(
	value: number | 'no_overlap' | 'no_variation',
	{ method, n, level }: { readonly method: string; readonly n: number; readonly level: number }
): Agreement {
	const facts = { low: null, high: null, n, population: null, level, method };
	return typeof value === 'number'
		? { ...facts, value, reason: 'corrected_for_chance' }
		: { ...facts, value: null, reason: value };
}
