import type { Offer } from '$lib/survey/offer';
import type { Survey } from '$lib/survey/survey';
import { inferDateOrder } from '../infer/date-order';
import { listAsked, questionName } from './asked';

/** Offers the other order of day and month for dates that fit both, unless a person has decided already. */
export function offerDateOrder(survey: Survey): Offer[] {
	return listAsked(survey).flatMap(({ question, column }): Offer[] => {
		if (question.kind !== 'date' && question.kind !== 'datetime') return [];
		const { order, sure } = inferDateOrder(column.entries);
		if (sure || question.inference.reason.code === 'edited') return [];
		const dateOrder = order === 'dmy' ? 'mdy' : 'dmy';
		return [
			{
				code: 'date_order',
				questions: [question.key],
				edits: [{ question: question.key, dateOrder }],
				values: {
					question: questionName(question),
					order: dateOrder,
					example: column.entries.find((entry) => entry.trim() !== '') ?? ''
				}
			}
		];
	});
}
