import { m } from '$lib/i18n/messages';
import type { ExchangeProblem } from '$lib/exchange/exchange-problem';
import { describeIssue } from '$lib/import/words';
import type { ProfileRefusal } from '$lib/import/profiles/parse-profile';
import type { Refusal } from '$lib/import/import-files';
import type { Refusal as NotebookRefusal } from '$lib/notebook/parse-document';
import type { IssueCode } from '$lib/survey/issue';
import type { Said } from './usage-error';

/** What stopped a file, and what to do about it. */
export interface DataProblem {
	/** As it was given. */
	readonly path: string;
	/** The file's name, as in the documents. */
	readonly file: string;
	readonly code:
		| IssueCode
		| 'file.not_found'
		| 'file.folder'
		| 'file.stream'
		| 'file.unreadable'
		| 'file.unwritable'
		| 'world.not_json'
		| 'instrument.not_one'
		| `profile.${ProfileRefusal['code']}`
		| `notebook.${NotebookRefusal['code']}`
		| `exchange.${ExchangeProblem['code']}`;
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

/** A refused profile as a problem of its path. */
export function profileProblem(refusal: ProfileRefusal, path: string): DataProblem {
	const { code, values, line } = refusal;
	const say: Said = (o) => {
		if (code === 'not_a_profile') return m.cli_profile_not_one({}, o);
		if (code === 'newer') return m.cli_profile_newer({ version: String(values['version']) }, o);
		return m.cli_profile_damaged({ place: String(values['place']) }, o);
	};
	return {
		path,
		file: path,
		code: `profile.${code}`,
		...(line === undefined ? {} : { line }),
		say: (o) => {
			const sentence = say(o);
			return line === undefined ? sentence : m.import_issue_place_line({ line, sentence }, o);
		}
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
