import type { ImportIssue } from '$lib/survey/issue';
import type { Examined } from './examine-bytes';

/** What was lost or taken out when the bytes became text. */
export function textIssues(
	examined: Examined,
	counts: { readonly nuls: number; readonly surrogates: number }
): ImportIssue[] {
	const issues: ImportIssue[] = [];
	const { replaced, replacedLines } = examined;
	if (replaced > 0) {
		const [line] = replacedLines;
		issues.push({
			code: 'text.replaced',
			severity: 'warning',
			...(line === undefined ? {} : { line }),
			detail: `${replaced} characters could not be read and are shown as \ufffd, on lines ${replacedLines.join(', ')}`,
			values: { count: replaced, lines: replacedLines.join(', ') }
		});
	}
	if (counts.nuls > 0)
		issues.push({
			code: 'text.nul',
			severity: 'warning',
			detail: `${counts.nuls} NUL characters were taken out`,
			values: { count: counts.nuls }
		});
	if (counts.surrogates > 0)
		issues.push({
			code: 'text.surrogate',
			severity: 'warning',
			detail: `${counts.surrogates} halves of characters are shown as \ufffd`,
			values: { count: counts.surrogates }
		});
	return issues;
}
