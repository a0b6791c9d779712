import type { Finding } from '$lib/survey/finding';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisCell } from './cell';

/** The question of a phase of an appreciative inquiry, where the finding is its themes: the cell is of all phases. */
export function phaseOf(
	finding: Finding | undefined,
	{ analysis }: AnalysisCell,
	{ questions }: Survey
): Question | undefined {
	if (analysis !== 'appreciative-inquiry' || finding?.kind !== 'themes') return undefined;
	return questions.find(({ id }) => id === finding.question);
}
