import type { ChartChoice } from './choose-chart';
import type { Drawing } from './drawing';
import type { SaidVerdict } from './programmes/verdict-said';
import {
	wantedCharts,
	type ChartContext,
	type ChartKind,
	type PresentationTable,
	type WantedChart
} from './presentation';

/** What words and tables depend on besides the finding. */
export type FaceContext = Pick<ChartContext, 'questions' | 'locale'>;

/** How findings meet people. Each part is made when it is asked for. */
export interface Face {
	/** What is drawn when this is wanted; null when there is no picture to draw. */
	choose(wanted: WantedChart): ChartChoice | null;
	/** One or two plain sentences, with emphasis marks. */
	say(): string;
	table(): PresentationTable;
	/** Who the numbers are about, part by part. */
	base(chart: ChartKind | null): string[];
	draw(chart: ChartKind, context: ChartContext): Drawing;
	/** Decisions, to be shown larger than a sentence; left out where nothing is decided. */
	verdicts?(): readonly SaidVerdict[];
}

/** The choice among the few charts that suit a finding, the first of which is drawn by itself. */
export function oneOf(
	charts: readonly [ChartKind, ...ChartKind[]],
	wanted: WantedChart
): ChartChoice {
	const chart = charts.find((candidate) => candidate === wanted);
	if (chart) return { chart, refusal: null };
	return { chart: charts[0], refusal: wanted === 'auto' ? null : { code: 'other_form' } };
}

/** The charts that a face can honestly be drawn as. */
export function chartKindsOf(face: Face): ChartKind[] {
	return wantedCharts.flatMap((wanted) => {
		if (wanted === 'auto') return [];
		const choice = face.choose(wanted);
		return choice && choice.refusal === null ? [choice.chart] : [];
	});
}
