import { bundleFindings } from '$lib/charts/bundle-findings';
import type { ChartContext } from '$lib/charts/presentation';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { Cell, ChartCell } from '$lib/notebook/cell';
import { resultNotes } from '$lib/notebook/result-notes';
import { sayProblem } from '$lib/notebook/say-problem';
import { releaseChart } from '$lib/notebook/release-chart';
import { titleOf } from '$lib/notebook/title-of';
import type { RowTable, RowValue } from '$lib/survey/row-table';
import { indent } from './indent';
import { plainLines, type Line } from './print';
import type { RanNotebook } from './run-notebook-files';
import { findingLines } from './run-text';
import { tableLines } from './table-text';

/** Rows of a table that are printed. */
const rowsPrinted = 20;

/** Each cell as a title and what became of it. */
export function notebookLines(ran: RanNotebook, context: ChartContext, width: number): Line[] {
	const { document } = ran;
	return [
		...indent(document.title, 0, width).map((text): Line => ({ text, style: 'heading' })),
		...document.cells.flatMap((cell): Line[] => [
			{ text: '' },
			...indent(titleOf(cell, ran), 0, width).map((text): Line => ({ text, style: 'heading' })),
			...cellLines(cell, ran, context, width)
		])
	];
}

function cellLines(cell: Cell, ran: RanNotebook, context: ChartContext, width: number): Line[] {
	const { document, outcomes, released, locale } = ran;
	const o = { locale };
	const outcome = outcomes.get(cell.id);
	if (outcome?.kind === 'problem') {
		const { problem } = outcome;
		const advice = problem.code === 'not_allowed' ? ` ${m.cli_notebook_allow_code({}, o)}` : '';
		return plainLines(indent(sayProblem(problem, document, locale) + advice, 4, width));
	}
	if (cell.kind === 'chart') return plainLines(indent(sayChart(cell, ran), 4, width));
	if (outcome?.kind === 'rows') return rowLines(outcome.table, ran, width);
	if (cell.kind === 'text')
		return plainLines(cell.text.split('\n').flatMap((line) => indent(line, 4, width)));
	const result = released.results.find((one) => one.cell === cell.id);
	if (!result || cell.kind !== 'analysis') return [];
	if (released.refused.includes(cell.id))
		return plainLines(indent(m.report_refused({}, o), 4, width));
	const notes = [
		...(result.unfit ? [m.cell_unfit({}, o)] : []),
		...resultNotes(result, cell.questions.length, locale)
	];
	return [
		...bundleFindings(result.findings, context).flatMap((bundle) =>
			findingLines(bundle, context, width)
		),
		...plainLines(notes.flatMap((note) => indent(note, 4, width)))
	];
}

/** What a chart shows, where it may be told: a terminal draws nothing. */
function sayChart(cell: ChartCell, ran: RanNotebook): string {
	const { locale } = ran;
	const chart = releaseChart(cell, ran);
	switch (chart.kind) {
		case 'released':
			return m.chart_drawn_of({ title: titleOf(chart.of, ran) }, { locale });
		case 'unprotected':
			return m.cli_notebook_unprotected({}, { locale });
		case 'refused':
			return m.report_refused({}, { locale });
		case 'nothing':
			return '';
	}
}

/** Marked as what they are, since a terminal is easily copied. */
function rowLines({ columns, length }: RowTable, { locale }: RanNotebook, width: number): Line[] {
	const shown = Math.min(length, rowsPrinted);
	const rows = Array.from({ length: shown }, (_, row) =>
		columns.map(({ values }) => plainText(values[row] ?? null))
	);
	const table = { columns: columns.map(({ name }) => name), rows };
	const more = formatCount(length - shown, locale);
	return [
		{ text: `    ${m.cli_notebook_unprotected({}, { locale })}`, style: 'faint' },
		...plainLines(tableLines(table, width - 4).map((line) => `    ${line}`)),
		...(length > shown
			? plainLines([`    ${m.cli_notebook_more_rows({ count: more }, { locale })}`])
			: [])
	];
}

function plainText(value: RowValue): string {
	if (value === null) return '';
	return typeof value === 'object' ? value.join(', ') : String(value);
}
