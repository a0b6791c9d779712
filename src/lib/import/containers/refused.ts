import type { ImportIssue } from '$lib/survey/issue';
import { maxColumns } from '../text/dialect';

/**
 * Why a file cannot be read, thrown from deep inside a parser because nothing between there and
 * `openTables`, which turns it into a value, has anything to say about it.
 */
export class Refused extends Error {
	constructor(readonly issue: ImportIssue) {
		super(issue.detail);
	}
}

/** The file is broken, or made to break its reader. */
export function damaged(detail: string): Refused {
	return new Refused({ code: 'file.damaged', severity: 'error', detail });
}

/** The file is sound as far as can be told, but larger than a browser should hold. */
export function tooLarge(detail: string): Refused {
	return new Refused({ code: 'file.too_large', severity: 'error', detail });
}

/** Only someone with the password can open the file. */
export function locked(detail: string): Refused {
	return new Refused({ code: 'file.password', severity: 'error', detail });
}

/** A sheet is wider than any questionnaire. */
export function tooManyColumns(): Refused {
	return new Refused({
		code: 'file.too_many_columns',
		severity: 'error',
		detail: `more than ${maxColumns} columns`,
		values: { limit: maxColumns }
	});
}
