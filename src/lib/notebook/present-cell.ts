import { basesOf, chartsToAskFor, presentAll } from '$lib/charts/present';
import {
	wantedCharts,
	type ChartContext,
	type Presentation,
	type WantedChart
} from '$lib/charts/presentation';
import type { AnalysisCell } from './cell';
import type { CellResult } from './run-analysis-cell';
import type { Survey } from '$lib/survey/survey';

type Surroundings = Omit<ChartContext, 'questions' | 'wanted' | 'sort'>;

/** A cell's released findings as chart, sentence, table and base, those that belong together as one. */
export function presentCellAll(
	result: CellResult,
	cell: AnalysisCell,
	survey: Survey,
	surroundings: Surroundings
): Presentation[] {
	return presentAll(result.findings, contextOf(cell, survey, surroundings));
}

/** The first of them, which the cell is about; null when it has none. */
export function presentCell(
	result: CellResult,
	cell: AnalysisCell,
	survey: Survey,
	surroundings: Surroundings
): Presentation | null {
	return presentCellAll(result, cell, survey, surroundings)[0] ?? null;
}

/** Who the cell's released findings are about, those that belong together as one. */
export function basesOfCell(
	result: CellResult,
	cell: AnalysisCell,
	survey: Survey,
	surroundings: Surroundings
): string[][] {
	return basesOf(result.findings, contextOf(cell, survey, surroundings));
}

/** The charts that a person may ask for: none when there is but one form. */
export function chartsOf(
	result: CellResult,
	cell: AnalysisCell,
	survey: Survey,
	surroundings: Surroundings
): readonly WantedChart[] {
	const kinds: readonly string[] = chartsToAskFor(
		result.findings,
		contextOf(cell, survey, surroundings)
	);
	const asked = wantedCharts.filter((wanted) => kinds.includes(wanted));
	return asked.length < 2 ? [] : ['auto', ...asked];
}

const contextOf = (
	cell: AnalysisCell,
	survey: Survey,
	surroundings: Surroundings
): ChartContext => ({
	...surroundings,
	questions: survey.questions,
	wanted: cell.chart,
	sort: cell.sort === 'share' ? 'top' : 'given'
});
