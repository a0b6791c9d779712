import type { ImportIssue } from '$lib/survey/issue';
import { maxColumns } from './dialect';

/** Characters. A row longer than this is no row of answers; PapaParse holds all cells of one in memory. */
export const longestRow = 10_000_000;

export const empty: ImportIssue = {
	code: 'file.empty',
	severity: 'error',
	detail: 'the file has no text in it'
};
export const noHeader: ImportIssue = {
	code: 'file.no_header',
	severity: 'error',
	detail: 'no row of questions could be read'
};
export const noResponses: ImportIssue = {
	code: 'file.no_responses',
	severity: 'warning',
	detail: 'the file has questions but no responses'
};
export const tooLong = (line: number): ImportIssue => ({
	code: 'row.too_long',
	severity: 'error',
	line,
	detail: `a row is longer than ${longestRow} characters; this is hardly a table of answers`,
	values: { limit: longestRow }
});
export const tooManyColumns: ImportIssue = {
	code: 'file.too_many_columns',
	severity: 'error',
	detail: `more than ${maxColumns} columns`,
	values: { limit: maxColumns }
};
