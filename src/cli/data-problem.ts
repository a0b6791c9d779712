import { describeIssue } from '$lib/import/words';
import type { Refusal } from '$lib/import/import-files';
import type { IssueCode } from '$lib/survey/issue';
import type { Said } from './usage-error';

/** What stopped a file, and what to do about it. */
export interface DataProblem {
	/** As it was given. */
	readonly path: string;
	/** The file's name, as in the documents. */
	readonly file: string;
	readonly code: IssueCode | 'file.not_found' | 'file.folder' | 'file.stream' | 'file.unreadable';
	/** 1-based. */
	readonly line?: number;
	/** Begins with the line when there is one. */
	readonly say: Said;
}

/** A refused import as a problem of the path that the file came from. */
export function refusalProblem({ file, issue }: Refusal, path: string): DataProblem {
	return {
		path,
		file,
		code: issue.code,
		...(issue.line === undefined ? {} : { line: issue.line }),
		say: ({ locale }) => describeIssue(issue, locale)
	};
}

/** A problem as an issue in a JSON document. */
export function problemIssue({ file, code, line, say }: DataProblem) {
	return {
		code,
		severity: 'error',
		file,
		...(line === undefined ? {} : { line }),
		detail: say({ locale: 'en' })
	};
}
