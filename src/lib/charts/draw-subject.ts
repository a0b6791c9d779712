import { m } from '$lib/i18n/messages';
import { drawBars } from './bar';
import { barItems } from './bar-items';
import { hasAnswers, type ChartSubject } from './chart-finding';
import type { Drawing } from './drawing';
import { drawNotice } from './notice';
import { drawPie } from './pie';
import { pieSlices } from './pie-slices';
import type { ChartContext, ChartKind } from './presentation';
import { labelHidden } from './say-hidden';
import { sizesFor } from './sizes';
import { drawStacked } from './stacked';
import { stackedRows } from './stacked-rows';

/** The picture of a subject as the chosen chart, or a notice where there is nothing to draw. */
export function drawSubject(
	subject: ChartSubject,
	chart: ChartKind,
	context: ChartContext
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
	if (chart === 'stacked') {
		const { rows, legend } = stackedRows(subject, context);
		return drawStacked(rows, legend, width, sizes, palette);
	}
	return drawBars(barItems(subject, context), width, sizes, palette);
}
