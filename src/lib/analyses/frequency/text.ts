import type { Question } from '$lib/survey/question';
import { countAnswers } from './answer-counts';
import { tableAt, whereOf, type Plan } from './plan';
import type { FrequencyParams } from './schema';

/** How many wrote something; an empty question is one that nobody did. */
export function planText(question: Question, params: FrequencyParams): Plan {
	return {
		requests: [{ by: [{ question: question.id, as: 'status' }], ...whereOf(params) }],
		build(tables) {
			const { responses, answered, missing } = countAnswers(tableAt(tables, 0));
			return {
				finding: {
					kind: 'text',
					question: question.id,
					base: { count: answered, kind: 'answered' },
					responses,
					missing
				},
				issue: null
			};
		}
	};
}
