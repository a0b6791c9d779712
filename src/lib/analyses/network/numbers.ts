import { statusReason } from '$lib/engine/status-code';
import type { Bounded } from '$lib/stats/network/network';
import { isGivenReason } from '$lib/survey/missing';

/** What one question says of a network. */
export interface NetworkNumbers {
	/** Members who answered it. */
	readonly answered: number;
	/** How many others each of them works with, on average; null when nobody answered. */
	readonly ties: number | null;
	/** Null where it is not known how many members there are. */
	readonly density: Bounded | null;
	/** Null where it is not known which member answered what. */
	readonly centralisation: Bounded | null;
	/** Whether ties leave their group; null without groups. */
	readonly outward: Bounded | null;
}

/** Whether a response with this status answered the question: "don't know" is an answer, a blank is none. */
export function hasAnswered(status: number): boolean {
	const reason = statusReason(status);
	return reason === null || isGivenReason(reason);
}
