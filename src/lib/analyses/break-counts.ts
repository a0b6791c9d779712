import { statusReason } from '$lib/engine/status-code';
import type { TabulationRequest } from '$lib/engine/tabulate';
import type { Base } from '$lib/survey/base';
import type { CountTable } from '$lib/survey/count-table';
import type { MissingCount } from '$lib/survey/finding';
import { isGivenReason, missingReasons } from '$lib/survey/missing';
import type { ChoiceQuestion, Question } from '$lib/survey/question';
import { countAnswers, type AnswerCounts } from './answer-counts';
import type { PreparedScope } from './prepare-scope';

/** How far the responses got with a question and, at the same time, with the one that makes the groups. */
export interface BreakCounts {
	/** Of the question itself, whatever the groups. */
	readonly answers: AnswerCounts;
	/** Every response that is missing in the question or in the groups, once. */
	readonly missing: readonly MissingCount[];
	/** Responses in the base that are in none of the groups: what the total has and the groups have not. */
	ungrouped(kind: Base['kind']): number;
}

/** What `countBreak` reads. */
export function breakRequest(
	question: Question,
	by: ChoiceQuestion,
	{ counted }: PreparedScope
): TabulationRequest {
	return {
		by: [
			{ question: question.id, as: 'status' },
			{ question: by.id, as: 'status' }
		],
		...counted
	};
}

/** Reads the table of `breakRequest`. Whoever is missing in both has the reason that the question has. */
export function countBreak(statuses: CountTable): BreakCounts {
	const reasonOf = ({ codes }: { codes: readonly number[] }) =>
		statusReason(codes[0] ?? 0) ?? statusReason(codes[1] ?? 0);
	return {
		answers: countAnswers(statuses),
		missing: missingReasons.flatMap((reason) => {
			const count = statuses.rows.reduce(
				(sum, row) => (reasonOf(row) === reason ? sum + row.n : sum),
				0
			);
			return count > 0 ? [{ reason, count }] : [];
		}),
		ungrouped: (kind) =>
			statuses.rows.reduce((sum, { codes, n }) => {
				const hasGroup = statusReason(codes[1] ?? 0) === null;
				return !hasGroup && isInBase(codes[0] ?? 0, kind) ? sum + n : sum;
			}, 0)
	};
}

/** Whether a response with this status of the question is in the base. */
export function isInBase(status: number, kind: Base['kind']): boolean {
	const reason = statusReason(status);
	return reason === null || (kind === 'answered' && isGivenReason(reason));
}
