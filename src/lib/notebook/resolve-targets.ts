import type { Survey } from '$lib/survey/survey';
import type { NotebookDocument } from './document';
import { resolveQuestions } from './resolve';
import { resolveOptions } from './resolve-options';

export interface ResolvedTargets {
	/** Ids and codes with how many there are of each, in people or percent: only their proportions count. */
	readonly targets: readonly {
		readonly question: string;
		readonly code: number;
		readonly percent: number;
	}[];
	/** Keys of questions, and labels of answers, that the survey does not have. */
	readonly missing: readonly string[];
}

/** The notebook's targets in the terms of the survey at hand, each question's adding up to 100 percent. */
export function resolveTargets(
	document: Pick<NotebookDocument, 'targets' | 'edits'>,
	survey: Survey
): ResolvedTargets {
	const missing: string[] = [];
	const targets = document.targets.flatMap(({ question: key, rows }) => {
		const [id] = resolveQuestions(survey, [key]).ids;
		const question = survey.questions.find((candidate) => candidate.id === id);
		if (!question) {
			missing.push(key);
			return [];
		}
		const whole = rows.reduce((sum, { count }) => sum + count, 0);
		return rows.flatMap(({ label, count }) => {
			const { codes, unknown } = resolveOptions(question, [label], document);
			missing.push(...unknown);
			return codes.map((code) => ({
				question: question.id,
				code,
				percent: (100 * count) / whole
			}));
		});
	});
	return { targets, missing };
}
