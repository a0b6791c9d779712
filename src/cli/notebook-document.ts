import type { ChartContext } from '$lib/charts/presentation';
import { releaseIssues } from '$lib/disclosure/release-issues';
import type { Cell } from '$lib/notebook/cell';
import { releaseChart } from '$lib/notebook/release-chart';
import { titleOf } from '$lib/notebook/title-of';
import { problemIssue, type DataProblem } from './data-problem';
import { findingDocument } from './finding-document';
import type { RanNotebook } from './run-notebook-files';

/** The notebook's findings as one document, cell by cell. Rows are counted, never given. */
export function notebookDocument(ran: RanNotebook, context: ChartContext) {
	const { document, survey } = ran;
	return {
		notebook: { id: document.id, title: document.title, version: document.version },
		sources: survey.sources.map(({ file, sha256 }) => ({ file, sha256 })),
		cells: document.cells.map((cell) => cellDocument(cell, ran, context)),
		issues: releaseIssues(survey.issues)
	};
}

function cellDocument(cell: Cell, ran: RanNotebook, context: ChartContext) {
	const { outcomes, released } = ran;
	const outcome = outcomes.get(cell.id);
	const result = released.results.find((one) => one.cell === cell.id);
	const chart = cell.kind === 'chart' ? releaseChart(cell, ran) : null;
	return {
		id: cell.id,
		kind: cell.kind,
		title: titleOf(cell, ran),
		findings: (result?.findings ?? []).map((finding) => findingDocument(finding, context)),
		issues: result ? releaseIssues(result.issues) : [],
		...(result && result.missing.length > 0 ? { missing: result.missing } : {}),
		...(released.refused.includes(cell.id) || chart?.kind === 'refused'
			? { refused: true as const }
			: {}),
		...(outcome?.kind === 'problem' ? { problem: outcome.problem } : {}),
		...(chart?.kind === 'unprotected' ? { unprotected: true as const } : {}),
		...(outcome?.kind === 'rows' ? { unprotected: true as const, rows: outcome.table.length } : {})
	};
}

/** The document of a notebook that could not be run. */
export function stoppedNotebook(problems: readonly DataProblem[]) {
	return { notebook: null, sources: [], cells: [], issues: problems.map(problemIssue) };
}
