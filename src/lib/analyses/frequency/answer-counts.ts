import { statusReason } from '$lib/engine/status-code';
import type { CountTable } from '$lib/survey/count-table';
import type { MissingCount } from '$lib/survey/finding';
import { isGivenReason } from '$lib/survey/missing';

/** How far the responses to a question got. `responses` is all of them. */
export interface AnswerCounts {
	readonly responses: number;
	/** Gave an answer on the scale. */
	readonly substantive: number;
	/** Gave any answer, don't-know included. */
	readonly answered: number;
	/** Every reason that occurs, in the fixed order of the reasons. */
	readonly missing: readonly MissingCount[];
}

/** Reads a table of one question's statuses. */
export function countAnswers(statuses: CountTable): AnswerCounts {
	let substantive = 0;
	const missing: MissingCount[] = [];
	for (const { codes, n } of statuses.rows) {
		const reason = statusReason(codes[0] ?? 0);
		if (reason === null) substantive += n;
		else missing.push({ reason, count: n });
	}
	const sum = (counts: readonly MissingCount[]) =>
		counts.reduce((total, { count }) => total + count, 0);
	return {
		responses: substantive + sum(missing),
		substantive,
		answered: substantive + sum(missing.filter(({ reason }) => isGivenReason(reason))),
		missing
	};
}
