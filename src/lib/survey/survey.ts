import type { Column } from './column';
import type { ImportIssue } from './issue';
import type { Question } from './question';

export const systems = [
	'google-forms',
	'google-sheets',
	'questback',
	'questback-efs',
	'surveymonkey',
	'qualtrics',
	'limesurvey',
	'microsoft-forms',
	'nettskjema',
	'surveyxact',
	'generic'
] as const;

/** The system that wrote a file. */
export type System = (typeof systems)[number];

/** What kind of file the answers stood in. A zip archive has the format of the file inside it. */
export type FileFormat = 'text' | 'xlsx' | 'ods' | 'sav';

/** The facts that a sentence names. */
type Facts = Readonly<Record<string, string | number>>;

/** Where answers came from: one file, read once. */
export interface Source {
	readonly file: string;
	readonly format: FileFormat;
	/** The sheet of a workbook, or the file inside an archive, that the answers stood in; null when there is but one. */
	readonly part: string | null;
	readonly system: System;
	/** Why the layout was recognised, in plain English. */
	readonly because: string;
	/** The same as data, for the sentence in the reader's language. */
	readonly evidence: { readonly code: string; readonly values: Facts };
	readonly encoding: string;
	readonly delimiter: string;
	readonly headerRows: number;
	/** Of the file's bytes, in hex. */
	readonly sha256: string;
	readonly bytes: number;
	/** Every row of the file is one of these. */
	readonly rows: {
		readonly header: number;
		readonly responses: number;
		/** Answers that the tool itself marks as broken off or screened out, left out of the responses. */
		readonly incomplete: number;
		readonly blank: number;
		readonly rejected: number;
	};
	/** How many were asked to answer, when the file says so. */
	readonly invited: number | null;
}

/** One questionnaire's data: a codebook (the questions) beside dictionary-encoded columns. */
export interface Survey {
	readonly sources: readonly Source[];
	/** Number of responses, the length of every column. */
	readonly responses: number;
	readonly questions: readonly Question[];
	/** One per question that is not set aside, same ids. */
	readonly columns: readonly Column[];
	readonly issues: readonly ImportIssue[];
}

/** The question with this id. Throws on an unknown id: ids come from the survey itself. */
export function questionById(survey: Survey, id: string): Question {
	const question = survey.questions.find((q) => q.id === id);
	if (!question) throw new Error(`No question ${id}`);
	return question;
}
