import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { ChartKind, PresentationTable } from './presentation';

/**
 * The chart's text alternative: what kind of chart it is, its numbers, and whom they are about. The answers
 * to one question are a list; every other table names its columns.
 */
export function describeChart(
	chart: ChartKind,
	table: PresentationTable,
	base: readonly string[],
	locale: Locale,
	list: boolean
): string {
	const rows = table.rows.map((row) => (list ? listRow(row) : matrixRow(row, table.columns)));
	const parts = [chartName(chart, locale), rows.join('; '), base.join(', ')];
	return parts.flatMap((part) => (part === '' ? [] : [`${part}.`])).join(' ');
}

/** "Yes: 9 (64 %)". */
function listRow([label = '', count = '', percent = '']: readonly string[]): string {
	return `${label}: ${count}${percent === '' ? '' : ` (${percent})`}`;
}

/** "The goal was clear: agree 5 (36 %), disagree 2 (14 %)". */
function matrixRow([label = '', ...cells]: readonly string[], columns: readonly string[]): string {
	const said = cells.flatMap((cell, index) =>
		cell === '' ? [] : [`${columns[index + 1] ?? ''} ${cell}`]
	);
	return said.length === 0 ? label : `${label}: ${said.join(', ')}`;
}

function chartName(chart: ChartKind, locale: Locale): string {
	const names: Record<ChartKind, typeof m.figure_pie> = {
		pie: m.figure_pie,
		bar: m.figure_bar,
		stacked: m.figure_stacked,
		heat: m.figure_heat,
		histogram: m.figure_histogram,
		dots: m.figure_dots,
		dumbbell: m.figure_dumbbell,
		trend: m.figure_trend,
		caterpillar: m.figure_caterpillar,
		funnel: m.figure_funnel,
		flow: m.figure_flow,
		items: m.figure_items,
		targets: m.figure_targets
	};
	return names[chart]({}, { locale });
}
