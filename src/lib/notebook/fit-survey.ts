import { applyEdits } from '$lib/import/edits/apply-edits';
import type { Survey } from '$lib/survey/survey';
import type { NotebookDocument } from './document';
import { usedQuestions } from './template';

/** How a survey suits a notebook that came without its answers. */
export interface SurveyFit {
	/** Keys of questions that the notebook is about and the survey does not have. */
	readonly missing: readonly string[];
	/** Questions that the notebook is about. */
	readonly wanted: number;
	/** True for the very files that the notebook was saved with, in any order. */
	readonly isSameFiles: boolean;
}

/** `survey` is as it was imported. */
export function fitSurvey(document: NotebookDocument, survey: Survey): SurveyFit {
	const read = applyEdits(survey, document.edits);
	const keys = new Set([...survey.questions, ...read.questions].map(({ key }) => key));
	const wanted = [...usedQuestions(document)];
	return {
		missing: wanted.filter((key) => !keys.has(key)),
		wanted: wanted.length,
		isSameFiles: hashesOf(document.sources) === hashesOf(survey.sources)
	};
}

function hashesOf(sources: readonly { readonly sha256: string }[]): string {
	return sources
		.map(({ sha256 }) => sha256)
		.sort()
		.join(' ');
}
