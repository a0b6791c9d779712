import { presentFindings } from '$lib/charts/present';
import type { ChartContext, Presentation } from '$lib/charts/presentation';
import type { Cell } from '$lib/notebook/cell';
import type { CellResult } from '$lib/notebook/run';
import type { Survey } from '$lib/survey/survey';

/** A cell's released findings as chart, sentence, table and base; null when it has none. */
export function presentCell(
	result: CellResult,
	cell: Cell,
	survey: Survey,
	context: Omit<ChartContext, 'questions' | 'wanted' | 'sort'>
): Presentation | null {
	if (result.findings.length === 0) return null;
	return presentFindings(result.findings, {
		...context,
		questions: survey.questions,
		wanted: cell.chart,
		sort: cell.sort === 'share' ? 'top' : 'given'
	});
}
