import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { ImportIssue } from '$lib/survey/issue';
import type { Reason } from '$lib/survey/question';
import type { Source, Survey } from '$lib/survey/survey';
import { evidenceWords, isEvidenceCode } from './evidence-words';
import { issueWords } from './issue-words';
import { isReasonCode, reasonWords } from './reason-words';

/** Why a question is read as it is, in the reader's language; in English for a reason of unknown code. */
export function describeReason(reason: Reason, locale: Locale): string {
	return isReasonCode(reason.code)
		? reasonWords[reason.code](reason.values, { locale })
		: reason.detail;
}

/** Why a file is taken for one of this tool, in the reader's language; in English for evidence of unknown code. */
export function describeEvidence({ because, evidence }: Source, locale: Locale): string {
	return isEvidenceCode(evidence.code)
		? evidenceWords[evidence.code](evidence.values, { locale })
		: because;
}

/** The survey with the question that tells stacked files apart called what the reader calls it; its key stays. */
export function nameSourceQuestion(survey: Survey, locale: Locale): Survey {
	if (survey.sources.length < 2) return survey;
	const text = m.import_source_question({}, { locale });
	return {
		...survey,
		questions: survey.questions.map((question) =>
			question.id === 'source' ? { ...question, text } : question
		)
	};
}

/**
 * What happened, where, and what to do about it, in the reader's language. Lines count from 1 as in the
 * file; columns are shown from 1 as well. A sentence that quotes the question needs no column, and one that
 * lists lines needs no other.
 */
export function describeIssue(issue: ImportIssue, locale: Locale): string {
	const options = { locale };
	const values = issue.values ?? {};
	const more = values['more'];
	const sentence =
		more === undefined
			? issueWords[issue.code](values, options)
			: `${issueWords[issue.code](values, options)} (${m.import_issue_more({ more }, options)})`;
	const placed = place(issue, sentence, locale);
	return issue.file === undefined
		? placed
		: m.import_issue_place_file({ file: issue.file, sentence: placed }, options);
}

function place(issue: ImportIssue, sentence: string, locale: Locale): string {
	const options = { locale };
	const line = issue.values?.['lines'] === undefined ? issue.line : undefined;
	const quoted = issue.values?.['question'] !== undefined;
	const column = issue.column === undefined || quoted ? undefined : issue.column + 1;
	if (line !== undefined && column !== undefined) {
		return m.import_issue_place_cell({ line, column, sentence }, options);
	}
	if (line !== undefined) return m.import_issue_place_line({ line, sentence }, options);
	if (column !== undefined) return m.import_issue_place_column({ column, sentence }, options);
	return sentence;
}
