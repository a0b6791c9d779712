import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { assertNever } from '$lib/survey/assert-never';
import type { ChartKind, PresentationTable } from './presentation';

/** The chart's text alternative: what kind of chart it is, its numbers, and whom they are about. */
export function describeChart(
	chart: ChartKind,
	table: PresentationTable,
	base: readonly string[],
	locale: Locale,
	matrix: boolean
): string {
	const rows = table.rows.map((row) => (matrix ? matrixRow(row, table.columns) : listRow(row)));
	return `${chartName(chart, locale)}. ${rows.join('; ')}. ${base.join(', ')}.`;
}

/** "Yes: 9 (64 %)". */
function listRow([label = '', count = '', percent = '']: readonly string[]): string {
	return `${label}: ${count}${percent === '' ? '' : ` (${percent})`}`;
}

/** "The goal was clear: agree 5 (36 %), disagree 2 (14 %)". */
function matrixRow([label = '', ...cells]: readonly string[], columns: readonly string[]): string {
	return `${label}: ${cells.map((cell, index) => `${columns[index + 1] ?? ''} ${cell}`).join(', ')}`;
}

function chartName(chart: ChartKind, locale: Locale): string {
	switch (chart) {
		case 'pie':
			return m.figure_pie({}, { locale });
		case 'bar':
			return m.figure_bar({}, { locale });
		case 'stacked':
			return m.figure_stacked({}, { locale });
		default:
			return assertNever(chart);
	}
}
