import type { Survey } from '$lib/survey/survey';

export interface Resolved {
	/** Ids in the survey at hand, in the order of the keys. */
	readonly ids: readonly string[];
	/** Keys that the survey has no question for. */
	readonly missing: readonly string[];
}

/** Finds the questions that a notebook names by key in the survey at hand. */
export function resolveQuestions(survey: Survey, keys: readonly string[]): Resolved {
	const ids = idsByKey(survey);
	return {
		ids: keys.flatMap((key) => ids.get(key) ?? []),
		missing: keys.filter((key) => !ids.has(key))
	};
}

/** One index per survey: a notebook may have thousands of cells, each asking. */
const indices = new WeakMap<Survey, ReadonlyMap<string, string>>();

function idsByKey(survey: Survey): ReadonlyMap<string, string> {
	const known = indices.get(survey);
	if (known) return known;
	const index = new Map(survey.questions.map((question) => [question.key, question.id]));
	indices.set(survey, index);
	return index;
}
