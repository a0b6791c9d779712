import type { ChartSpec } from '$lib/charts/custom/chart-spec';
import { parseChartSpec } from '$lib/charts/custom/parse-chart-spec';
import type { RowTable } from '$lib/survey/row-table';
import type { Survey } from '$lib/survey/survey';
import { isCode, type AnalysisCell, type ChartCell } from './cell';
import type { NotebookDocument } from './document';
import { findingRows } from './finding-rows';
import type { ReleasedCells } from './release-cells';
import type { CellResult } from './run-analysis-cell';

/** A chart of one's own that may leave the notebook: every row of it comes from what was released. */
export interface ReleasedChart {
	readonly kind: 'released';
	readonly spec: ChartSpec;
	readonly table: RowTable;
	/** The analysis that it is drawn of, and what that found. */
	readonly of: AnalysisCell;
	readonly result: CellResult;
}

/** Whether a chart of one's own may leave the notebook. */
export type ChartRelease =
	| ReleasedChart
	/** It is drawn of an analysis that, with the others, would tell of a few people. */
	| { readonly kind: 'refused' }
	/** It is drawn of rows that code made, which never leave. */
	| { readonly kind: 'unprotected' }
	/** There is nothing to draw: no such cell, not counted yet, or a description that is wrong. */
	| { readonly kind: 'nothing' };

export interface ChartReleaseInput {
	readonly document: NotebookDocument;
	/** As corrected by the document's edits. */
	readonly survey: Survey;
	/** What the analyses found, as it may leave the notebook together. */
	readonly released: Pick<ReleasedCells, 'results' | 'refused'>;
}

/**
 * Decides for every way out of the notebook — shown, printed, saved, reported, from the command line — whether a chart
 * may take it. It is drawn anew of what was released, never of what the page shows its owner.
 */
export function releaseChart(cell: ChartCell, input: ChartReleaseInput): ChartRelease {
	const { document, survey, released } = input;
	const of = document.cells.find(({ id }) => id === cell.of);
	if (of && isCode(of)) return { kind: 'unprotected' };
	const result = released.results.find((one) => one.cell === cell.of);
	if (of?.kind !== 'analysis' || !result) return { kind: 'nothing' };
	if (released.refused.includes(of.id)) return { kind: 'refused' };
	const table = findingRows(result.findings, survey);
	const parsed = parseChartSpec(cell.spec, table);
	if (parsed.kind === 'refused') return { kind: 'nothing' };
	return { kind: 'released', spec: parsed.spec, table, of, result };
}
