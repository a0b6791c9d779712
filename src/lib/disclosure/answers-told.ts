import { assertNever } from '$lib/survey/assert-never';
import type { Finding } from '$lib/survey/finding';
import { rowKey } from './row-key';

/** Ids of the questions whose answers the finding tells of; none where it only tells how many answered. */
export function answersTold(finding: Finding): readonly string[] {
	switch (finding.kind) {
		case 'distribution':
		case 'crosstab':
		case 'groups':
		case 'units':
		case 'trend':
		case 'terms':
		case 'answers':
		case 'themes':
			return [finding.question];
		case 'estimate':
			if (finding.name === 'response_rate') return [];
			return finding.question === null
				? finding.questions
				: [...new Set([finding.question, ...finding.questions])];
		case 'change':
			return [...new Set([finding.before, finding.after])];
		case 'reliability':
		case 'verdict':
			return finding.questions;
		case 'indicators':
			return [
				...new Set(finding.rows.flatMap(({ questions }) => [...questions, rowKey(questions)]))
			];
		case 'weighting':
			return finding.targets.map(({ question }) => question);
		case 'text':
		case 'accounting':
			return [];
		default:
			return assertNever(finding);
	}
}
