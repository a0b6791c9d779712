import type { ImportIssue } from '$lib/survey/issue';
import { normaliseText } from '$lib/survey/normalise';
import type { HeaderPlace } from './locate-header';
import { garbledIssue } from './text/garbled';
import type { TableColumn } from './table';

/** What is unusual about a file's header: where it stands, and headers that are empty or the same. */
export function headerIssues(
	place: HeaderPlace,
	headerLine: number,
	columns: readonly TableColumn[]
): ImportIssue[] {
	const issues: ImportIssue[] = [];
	if (place.rows === 0)
		issues.push({
			code: 'file.no_header',
			severity: 'warning',
			detail: 'the first row is a response already, so the questions have no text'
		});
	else if (headerLine > 1)
		issues.push({
			code: 'header.offset',
			severity: 'info',
			line: headerLine,
			detail: `the header stands on line ${headerLine}`,
			values: { line: headerLine }
		});
	const first = new Map<string, number>();
	place.headers.forEach((header, column) => {
		const key = normaliseText(header);
		if (key === '') {
			if (place.rows > 0) issues.push(emptyHeader(column, columns[column]));
			return;
		}
		const before = first.get(key);
		if (before === undefined) first.set(key, column);
		else issues.push(duplicateHeader(column, before));
	});
	const garbled = garbledIssue(place.headers, columns);
	return garbled ? [...issues, garbled] : issues;
}

function emptyHeader(column: number, read: TableColumn | undefined): ImportIssue {
	const isVoid = read === undefined || read.entries.length === 1;
	return isVoid
		? {
				code: 'column.empty_dropped',
				severity: 'info',
				column,
				detail: 'a column without header and answers was left out'
			}
		: {
				code: 'header.empty',
				severity: 'warning',
				column,
				detail: 'this column has answers but no header'
			};
}

function duplicateHeader(column: number, first: number): ImportIssue {
	return {
		code: 'header.duplicate',
		severity: 'info',
		column,
		detail: `the same header as column ${first + 1}; they are kept apart`,
		values: { first }
	};
}
