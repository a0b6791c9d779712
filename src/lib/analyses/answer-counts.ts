import { statusReason } from '$lib/engine/status-code';
import type { CountTable } from '$lib/survey/count-table';
import type { MissingCount } from '$lib/survey/finding';
import { isGivenReason, missingReasons, type MissingReason } from '$lib/survey/missing';

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

/** Reads a table of one question's statuses, whatever else the table is divided by after it. */
export function countAnswers(statuses: CountTable): AnswerCounts {
	const having = (wanted: MissingReason | null) =>
		statuses.rows.reduce(
			(total, { codes, n }) => (statusReason(codes[0] ?? 0) === wanted ? total + n : total),
			0
		);
	const substantive = having(null);
	const missing = missingReasons.flatMap((reason): MissingCount[] => {
		const count = having(reason);
		return count > 0 ? [{ reason, count }] : [];
	});
	const sum = (counts: readonly MissingCount[]) =>
		counts.reduce((total, { count }) => total + count, 0);
	return {
		responses: substantive + sum(missing),
		substantive,
		answered: substantive + sum(missing.filter(({ reason }) => isGivenReason(reason))),
		missing
	};
}
