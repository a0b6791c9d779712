import type {
	CrosstabFinding,
	DistributionFinding,
	DistributionRow,
	Finding
} from '$lib/survey/finding';

/** What is drawn together: one question, one question by groups, or the rows of a grid. */
export type ChartSubject =
	| { readonly kind: 'one'; readonly finding: DistributionFinding }
	| { readonly kind: 'groups'; readonly finding: CrosstabFinding }
	| { readonly kind: 'grid'; readonly findings: readonly DistributionFinding[] };

/** What several findings show together; null when there is nothing to draw, as for open answers. */
export function chartSubject(findings: readonly Finding[]): ChartSubject | null {
	const crosstab = findings.find((finding) => finding.kind === 'crosstab');
	if (crosstab) return { kind: 'groups', finding: crosstab };
	const spread = findings.filter((finding) => finding.kind === 'distribution');
	const [first] = spread;
	if (!first) return null;
	return spread.length === 1 ? { kind: 'one', finding: first } : { kind: 'grid', findings: spread };
}

/** True when there is something to count: the finding is shown and somebody answered. */
export function hasAnswers(finding: DistributionFinding): boolean {
	return finding.hidden === null && finding.base.count > 0;
}

/** Rows that somebody chose. */
export function chosenRows(finding: DistributionFinding): DistributionRow[] {
	return finding.rows.filter((row) => (row.count ?? 0) > 0);
}
