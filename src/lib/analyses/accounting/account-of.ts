import type { QuestionAccount } from '$lib/survey/findings/accounting';
import type { AnswerCounts } from '../answer-counts';

/** How far the responses to a question got: whoever was not asked could not leave it out. */
export function accountOf(
	question: string,
	{ responses, answered, substantive, missing }: AnswerCounts
): QuestionAccount {
	const notAsked = missing.find(({ reason }) => reason === 'not_asked')?.count ?? 0;
	const asked = responses - notAsked;
	return {
		question,
		asked,
		answered,
		substantive,
		nonresponse: asked === 0 ? null : (100 * (asked - answered)) / asked
	};
}
