import { issueWords } from '$lib/import/issue-words';
import type { ImportIssue } from '$lib/survey/issue';

/**
 * The issues as they may stand beside released findings: without the answers that some give as examples, in
 * the facts and in the English `detail`. Same order, nothing left out.
 */
export function releaseIssues(issues: readonly ImportIssue[]): ImportIssue[] {
	return issues.map((issue) => {
		if (issue.values?.['examples'] === undefined) return issue;
		const values = Object.fromEntries(
			Object.entries(issue.values).filter(([name]) => name !== 'examples')
		);
		return { ...issue, detail: issueWords[issue.code](values, { locale: 'en' }), values };
	});
}
