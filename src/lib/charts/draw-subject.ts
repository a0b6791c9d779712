import { m } from '$lib/i18n/messages';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import { drawBars } from './bar';
import { barItems } from './bar-items';
import { hasAnswers, type ChartSubject } from './chart-finding';
import type { Drawing } from './drawing';
import { heatTable } from './heat-table';
import { histogramOf } from './histogram';
import { drawNotice } from './notice';
import { drawPie } from './pie';
import { pieSlices } from './pie-slices';
import { drawHeat } from './plot/heat';
import { drawHistogram } from './plot/histogram-plot';
import type { ChartContext, ChartKind } from './presentation';
import { labelHidden } from './say-hidden';
import { sizesFor } from './sizes';
import { drawStacked } from './stacked';
import { stackedRows } from './stacked-rows';

/** The picture of a subject as the chosen chart, or a notice where there is nothing to draw. */
export function drawSubject(
	subject: ChartSubject,
	chart: ChartKind,
	context: ChartContext,
	estimates: readonly EstimateFinding[]
): Drawing {
	const { width, palette, locale } = context;
	const sizes = sizesFor(context);
	if (subject.kind === 'one' && !hasAnswers(subject.finding)) {
		const { hidden } = subject.finding;
		const text = hidden ? labelHidden(hidden, locale) : m.figure_no_answers({}, { locale });
		return drawNotice(text, hidden !== null, width, sizes, palette);
	}
	if (chart === 'pie' && subject.kind === 'one') {
		return drawPie(pieSlices(subject.finding, context), width, sizes, palette);
	}
	if (chart === 'histogram' && subject.kind === 'one') {
		const median = estimates.find(({ name }) => name === 'median')?.value ?? null;
		return drawHistogram(histogramOf(subject.finding, median, context), width, sizes, palette);
	}
	if (chart === 'heat' && subject.kind !== 'one') {
		return drawHeat(heatTable(subject, context), width, sizes, palette);
	}
	if (chart === 'stacked') {
		const { rows, legend } = stackedRows(subject, context);
		return drawStacked(rows, legend, width, sizes, palette);
	}
	return drawBars(barItems(subject, context), width, sizes, palette);
}
