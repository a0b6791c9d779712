import type { Share } from '$lib/survey/finding';

/** One answer to one question, in the terms of the survey: an id and an option's code, never words of a file. */
export interface MarkAnswer {
	readonly question: string;
	readonly code: number;
}

/** Those whom a mark or a number of a table is about: whoever gave all of these answers. */
export type MarkAnswers = readonly MarkAnswer[];

/** What a mark is about, so that a person can ask for just those: nothing where nobody is shown. */
export function aboutMark(
	share: Pick<Share, 'count' | 'suppressed'>,
	answers: MarkAnswers
): { readonly answers?: MarkAnswers } {
	return share.suppressed || !share.count ? {} : { answers };
}

/** What the datum of a drawn mark says it is about; null for a mark that is about nobody in particular. */
export function answersOfDatum(datum: unknown): MarkAnswers | null {
	if (typeof datum !== 'object' || datum === null || !('answers' in datum)) return null;
	const { answers } = datum;
	return Array.isArray(answers) && answers.length > 0 && answers.every(isMarkAnswer)
		? answers
		: null;
}

function isMarkAnswer(value: unknown): value is MarkAnswer {
	return (
		typeof value === 'object' &&
		value !== null &&
		'question' in value &&
		typeof value.question === 'string' &&
		'code' in value &&
		typeof value.code === 'number'
	);
}
