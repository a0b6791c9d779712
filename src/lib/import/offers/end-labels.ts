import type { Offer } from '$lib/survey/offer';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

/** The numbers at both ends of a scale of bare numbers; null when its ends have words, or known ones. */
function bareEnds(question: Question): { low: number; high: number } | null {
	if (question.kind !== 'scale' || question.scale.family !== 'numeric') return null;
	const points = question.options.filter(({ missing }) => missing === null);
	const [low, high] = [points[0]?.label ?? '', points.at(-1)?.label ?? ''];
	return /^\d+$/.test(low) && /^\d+$/.test(high) ? { low: Number(low), high: Number(high) } : null;
}

/** Offers to say what the ends of a scale of bare numbers mean: the file does not. A grid is asked about once. */
export function offerEndLabels(survey: Survey): Offer[] {
	const offers = new Map<string, Offer>();
	for (const question of survey.questions) {
		const ends = bareEnds(question);
		if (!ends) continue;
		const name = question.grid ?? question.id;
		const before = offers.get(name);
		offers.set(name, {
			code: 'end_labels',
			questions: [...(before?.questions ?? []), question.key],
			edits: null,
			values: { question: question.text, ...ends }
		});
	}
	return [...offers.values()];
}
