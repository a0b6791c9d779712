import type { ImportIssue } from '$lib/survey/issue';
import type { Field } from './table-fields';

/** More rows than this are no table about the world around a survey. */
export const mostRows = 50_000;

export function tooMany(rows: number | string): ImportIssue {
	return {
		...{ code: 'world.too_many', severity: 'error' },
		detail: `The table has ${rows} rows, and there is room for ${mostRows}`,
		values: { rows, most: mostRows }
	};
}

export function columnMissing({ headers }: Field): ImportIssue {
	const [column = '', ...others] = headers;
	return {
		...{ code: 'world.column_missing', severity: 'error' },
		detail: `The table lacks a column such as ${column}`,
		values: { column, headers: [column, ...others].slice(0, 8).join(', ') }
	};
}

export function columnTwice(line: number, column: string): ImportIssue {
	return {
		...{ code: 'world.column_twice', severity: 'error', line },
		detail: `Two columns are ${column}`,
		values: { column }
	};
}

export function cellEmpty(line: number, column: string): ImportIssue {
	return {
		...{ code: 'world.cell_empty', severity: 'error', line },
		detail: `${column} is missing`,
		values: { column }
	};
}

export function numberUnread(line: number, column: string, cell: string): ImportIssue {
	return {
		...{ code: 'world.number_unread', severity: 'error', line },
		detail: `${cell} is no number for ${column}`,
		values: { column, cell }
	};
}

export function dateUnread(line: number, cell: string): ImportIssue {
	return {
		...{ code: 'world.date_unread', severity: 'error', line },
		detail: `${cell} is no date`,
		values: { cell }
	};
}

export function wordUnknown(
	line: number,
	column: string,
	cell: string,
	words: string
): ImportIssue {
	return {
		...{ code: 'world.word_unknown', severity: 'error', line },
		detail: `${cell} is nothing that ${column} can be`,
		values: { column, cell, words }
	};
}

export function textLong(line: number, column: string, most: number): ImportIssue {
	return {
		...{ code: 'world.text_long', severity: 'error', line },
		detail: `The text of ${column} is longer than ${most} characters`,
		values: { column, most }
	};
}

export function rowLong(line: number, cells: number, expected: number): ImportIssue {
	return {
		...{ code: 'row.long', severity: 'error', line },
		detail: `${cells} cells where the header has ${expected}`,
		values: { cells, expected }
	};
}

export function badQuote(line: number): ImportIssue {
	return {
		...{ code: 'row.bad_quote', severity: 'error', line },
		detail: 'the quotes of this line are broken'
	};
}

export function siteTwice(site: string, line?: number): ImportIssue {
	return {
		...{ code: 'world.site_twice', severity: 'error' },
		...(line === undefined ? {} : { line }),
		detail: `${site} is in the list twice`,
		values: { site }
	};
}
