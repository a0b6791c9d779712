import type { Question } from '$lib/survey/question';
import { countAnswers } from '../answer-counts';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';

/** How many wrote something; an empty question is one that nobody did. */
export function planText(question: Question, { counted }: PreparedScope): Plan {
	return {
		requests: [{ by: [{ question: question.id, as: 'status' }], ...counted }],
		build(tables) {
			const { responses, answered, missing } = countAnswers(tableAt(tables, 0));
			return {
				findings: [
					{
						kind: 'text',
						question: question.id,
						base: { count: answered, kind: 'answered' },
						responses,
						missing
					}
				],
				issues: []
			};
		}
	};
}
