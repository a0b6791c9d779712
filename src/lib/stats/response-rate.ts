import type { Estimate } from '$lib/survey/estimate';

/** What became of everyone who was invited, as AAPOR divides them. */
export interface Dispositions {
	readonly complete: number;
	readonly partial: number;
	/** Refused or broke off. */
	readonly refused: number;
	readonly notContacted: number;
	/** Eligible, but did not answer for another reason. */
	readonly other: number;
	/** Nobody knows whether they belong to those the survey is about. */
	readonly unknown: number;
}

/** A share from 0 to 1. It is a fact about those invited and has no interval. */
export interface ResponseRate extends Estimate {
	readonly method: 'member-list' | 'aapor-rr2' | 'none';
	readonly reason: 'full_list' | 'no_full_list' | 'list_smaller_than_answers' | 'nobody_invited';
	/** What the answers are divided by; null when nobody was invited. */
	readonly invited: number | null;
}

/**
 * The part of those invited who answered, completely or partly. With a full list of the `members`, of the
 * list; otherwise AAPOR's response rate 2, in which everyone of unknown eligibility counts as eligible. A
 * list shorter than its answers is not believed. AAPOR, "Standard definitions".
 */
export function estimateResponseRate(
	dispositions: Dispositions,
	options: { readonly members: number | null; readonly level: number }
): ResponseRate {
	for (const count of Object.values(dispositions)) {
		if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
	}
	const { complete, partial, refused, notContacted, other, unknown } = dispositions;
	const { members, level } = options;
	const n = complete + partial;
	const believed = members !== null && members >= n;
	const invited = believed ? members : n + refused + notContacted + other + unknown;
	const facts = { n, low: null, high: null, population: believed ? members : null, level };
	if (invited === 0) {
		return { ...facts, value: null, method: 'none', reason: 'nobody_invited', invited: null };
	}
	return {
		...facts,
		value: n / invited,
		method: believed ? 'member-list' : 'aapor-rr2',
		reason: believed
			? 'full_list'
			: members === null
				? 'no_full_list'
				: 'list_smaller_than_answers',
		invited
	};
}
