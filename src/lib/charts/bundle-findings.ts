import type { Finding } from '$lib/survey/finding';
import type { FaceContext } from './face';
import { questionOf } from './titles';

/**
 * Findings in the groups that are shown together, in their order: the rows of one grid; a lone question with
 * its mean, median and net promoter score; a crosstab with the means of its groups; numbers of one name; verdicts of
 * one rule.
 */
export function bundleFindings<F extends Finding>(
	findings: readonly F[],
	context: FaceContext
): F[][] {
	const bundles: F[][] = [];
	const inGrid = (question: string): boolean =>
		findings.some(
			(other) =>
				other.kind === 'distribution' &&
				other.question !== question &&
				isSameGrid(other.question, question, context)
		);
	for (const finding of findings) {
		const home = bundles.find(
			(bundle) => bundle[0] && belongs(finding, bundle[0], context, inGrid)
		);
		if (home) home.push(finding);
		else bundles.push([finding]);
	}
	return bundles;
}

/** True when the finding is shown with the bundle that `first` began. `inGrid`: other rows are shown with it. */
function belongs(
	finding: Finding,
	first: Finding,
	context: FaceContext,
	inGrid: (question: string) => boolean
): boolean {
	switch (finding.kind) {
		case 'distribution':
			return first.kind === 'distribution' && isSameGrid(finding.question, first.question, context);
		case 'groups':
			return (
				first.kind === 'crosstab' && first.question === finding.question && first.by === finding.by
			);
		case 'estimate':
			// The mean of one row is not the mean of its grid: those of all rows stand beside one another.
			if (first.kind === 'distribution')
				return first.question === finding.question && !inGrid(first.question);
			return first.kind === 'estimate' && first.name === finding.name;
		case 'verdict':
			return first.kind === 'verdict' && first.rule === finding.rule;
		default:
			return false;
	}
}

/** True of two rows of one grid. */
export function isSameGrid(one: string, other: string, context: FaceContext): boolean {
	const [a, b] = [questionOf(one, context), questionOf(other, context)];
	return a.row !== null && b.row !== null && a.text === b.text;
}
