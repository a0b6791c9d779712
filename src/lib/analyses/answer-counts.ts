import { statusReason } from '$lib/engine/status-code';
import type { CountTable } from '$lib/survey/count-table';
import type { MissingCount } from '$lib/survey/finding';
import { isGivenReason, missingReasons, type MissingReason } from '$lib/survey/missing';
import { addCounts, type Counts } from './counts';

/** How far the responses to a question got. `responses` is all of them. */
export interface AnswerCounts {
	readonly responses: number;
	/** Gave an answer on the scale. */
	readonly substantive: number;
	/** Gave any answer, don't-know included. */
	readonly answered: number;
	/** The same with what they weigh. */
	readonly substantiveBy: Counts;
	readonly answeredBy: Counts;
	/** Every reason that occurs, in the fixed order of the reasons. */
	readonly missing: readonly MissingCount[];
}

/** Reads a table of one question's statuses, whatever else the table is divided by after it. */
export function countAnswers(statuses: CountTable): AnswerCounts {
	const having = (wanted: MissingReason | null): Counts =>
		addCounts(statuses.rows.filter(({ codes }) => statusReason(codes[0] ?? 0) === wanted));
	const substantive = having(null);
	const reasons = missingReasons
		.map((reason) => ({ reason, counts: having(reason) }))
		.filter(({ counts }) => counts.n > 0);
	const given = reasons.filter(({ reason }) => isGivenReason(reason));
	const answered = addCounts([substantive, ...given.map(({ counts }) => counts)]);
	return {
		responses: addCounts([substantive, ...reasons.map(({ counts }) => counts)]).n,
		substantive: substantive.n,
		answered: answered.n,
		substantiveBy: substantive,
		answeredBy: answered,
		missing: reasons.map(({ reason, counts }) => ({ reason, count: counts.n }))
	};
}
