import { describeReason } from '$lib/import/words';
import type { Locale } from '$lib/i18n/locale';
import { isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { problemIssue, type DataProblem } from './data-problem';

/** A survey that was read from one file, or what stopped it. */
export type Inspected =
	| { readonly kind: 'survey'; readonly survey: Survey }
	| { readonly kind: 'problem'; readonly problem: DataProblem };

/** How files were read, as one document. Files that could not be read stand under `refused`. */
export function inspectDocument(inspected: readonly Inspected[], locale: Locale) {
	return {
		files: inspected.flatMap((one) =>
			one.kind === 'survey' ? [fileDocument(one.survey, locale)] : []
		),
		refused: inspected.flatMap((one) =>
			one.kind === 'problem'
				? [{ file: one.problem.file, issues: [problemIssue(one.problem)] }]
				: []
		)
	};
}

function fileDocument(survey: Survey, locale: Locale) {
	const [source] = survey.sources;
	if (!source) throw new Error('A survey without a source');
	const { file, ...told } = source;
	return {
		file,
		source: told,
		responses: survey.responses,
		questions: survey.questions.map((question) => questionDocument(question, locale)),
		issues: survey.issues
	};
}

function questionDocument(question: Question, locale: Locale) {
	const { id, key, text, row, grid, columns, kind, role, answered, blank } = question;
	const { reason, confidence, alternatives } = question.inference;
	return {
		id,
		key,
		text,
		row,
		grid,
		columns,
		kind,
		role,
		...(question.sensitive ? { sensitive: true } : {}),
		options: isClosed(question) ? question.options : [],
		scale: kind === 'single' || kind === 'scale' ? question.scale : null,
		answered,
		blank,
		inference: {
			reason: describeReason(reason, locale),
			code: reason.code,
			confidence,
			alternatives
		}
	};
}
