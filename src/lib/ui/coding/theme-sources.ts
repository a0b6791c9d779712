import { hasTheme } from '$lib/analyses/open-text/edit-coding';
import { questionLabel } from '$lib/notebook/question-label';
import type { Coding } from '$lib/survey/coding';
import type { Survey } from '$lib/survey/survey';

/** A question whose themes may be used for another, and those of them that are not there yet. */
export interface ThemeSource {
	/** Its key. */
	readonly question: string;
	readonly label: string;
	readonly themes: Coding['themes'];
}

/** The other coded questions of the survey that have themes which this coding does not. */
export function themeSources(
	coding: Coding,
	codings: readonly Coding[],
	survey: Pick<Survey, 'questions'>
): ThemeSource[] {
	const asked = new Map(survey.questions.map((question) => [question.key, question]));
	return codings.flatMap(({ question: key, themes }): ThemeSource[] => {
		const question = asked.get(key);
		const others = themes.filter(({ label }) => !hasTheme(coding, label));
		if (!question || key === coding.question || others.length === 0) return [];
		return [{ question: key, label: questionLabel(question), themes: others }];
	});
}
