import type { Analysis } from '$lib/analyses/analysis';
import type { ChartContext } from '$lib/charts/presentation';
import type { Released } from '$lib/disclosure/release';
import type { ImportIssue } from '$lib/survey/issue';
import type { Source } from '$lib/survey/survey';
import { problemIssue, type DataProblem } from './data-problem';
import { findingDocument } from './finding-document';

/** What an analysis of one survey gave. */
export interface Ran {
	readonly sources: readonly Source[];
	readonly findings: readonly Released[];
	readonly issues: readonly ImportIssue[];
	/** Why nothing could be found; empty when something was, or when there was nothing to find. */
	readonly refused: readonly ImportIssue[];
}

/** The findings as one document, each with its sentence. */
export function runDocument(
	analysis: Pick<Analysis, 'name' | 'version'>,
	ran: Ran,
	context: ChartContext
) {
	return {
		analysis: analysis.name,
		version: analysis.version,
		sources: ran.sources.map(({ file, sha256 }) => ({ file, sha256 })),
		findings: ran.findings.map((finding) => findingDocument(finding, context)),
		issues: ran.issues
	};
}

/** The document of a run that the data stopped. */
export function stoppedDocument(
	analysis: Pick<Analysis, 'name' | 'version'>,
	problems: readonly DataProblem[]
) {
	return {
		analysis: analysis.name,
		version: analysis.version,
		sources: [],
		findings: [],
		issues: problems.map(problemIssue)
	};
}
