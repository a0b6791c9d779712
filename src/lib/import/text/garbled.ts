import type { ImportIssue } from '$lib/survey/issue';
import type { TableColumn } from '../table';

/** So many different cells of each column are looked at: letters that were lost are lost everywhere. */
const mostCells = 500;

/**
 * What UTF-8 looks like once a program has read it as Windows-1252 and written it again: "Ã¸" for "ø". No word of any
 * language that we read has these letters side by side.
 */
const twiceEncoded = /Ã[\u00a0-\u00bf\u0160\u0161\u02dc\u2013-\u2026\u20ac]|Â[\u00a0-\u00bf]|â€/u;

/** That letters were lost before the file came here, with how many columns it is seen in; null when none are. */
export function garbledIssue(
	headers: readonly string[],
	columns: readonly TableColumn[]
): ImportIssue | null {
	const seen = headers.flatMap((header, at) => {
		const cells = columns[at]?.entries.slice(0, mostCells) ?? [];
		return [header, ...cells].some((text) => twiceEncoded.test(text)) ? [at] : [];
	});
	const [column] = seen;
	if (column === undefined) return null;
	return {
		code: 'text.garbled',
		severity: 'warning',
		column,
		detail: `${seen.length} columns have letters that were read in the wrong encoding before`,
		values: { count: seen.length }
	};
}
