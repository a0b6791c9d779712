import { methodNotes } from '$lib/charts/method/method-notes';
import type { Presentation, PresentationTable } from '$lib/charts/presentation';
import { livePalette } from '$lib/charts/tokens';
import { m } from '$lib/i18n/messages';
import type { AnalysisCell } from '$lib/notebook/cell';
import { phaseOf } from '$lib/notebook/phase-of';
import { presentCellAll } from '$lib/notebook/present-cell';
import { resultNotes } from '$lib/notebook/result-notes';
import { sayFilter } from '$lib/notebook/say-filter';
import { figuresOf, rooms } from './figures';
import { html, quiet, type Markup } from './markup';
import type { ReportInput } from './report-input';
import { decisionsPart, verdictParts } from './verdict-part';

/** What an analysis found: sentences, drawings, tables, base and method. Only what was released with the others. */
export async function analysisPart(
	cell: AnalysisCell,
	title: string,
	input: ReportInput
): Promise<Markup> {
	const { document, survey, locale, released } = input;
	const result = released.results.find((one) => one.cell === cell.id);
	if (!result) return html``;
	if (released.refused.includes(cell.id))
		return html`<p class="quiet">${m.report_refused({}, { locale })}</p>`;
	const who = sayFilter(cell.filter ?? [], survey, document, locale);
	const parts = who === '' ? [] : [quiet(who)];
	const drawings = rooms.map(({ width }) =>
		presentCellAll(result, cell, survey, { locale, palette: livePalette, width, size: 'page' })
	);
	for (const [at, one] of (drawings[0] ?? []).entries()) {
		const figures = await figuresOf(
			drawings.map((presentations) => presentations[at]?.spec ?? null),
			title
		);
		const phase = phaseOf(result.findings[at], cell, survey);
		if (phase) parts.push(html`<p><strong>${phase.text}</strong></p>`);
		parts.push(findingPart(one, figures, input));
	}
	if (result.unfit) parts.push(quiet(m.cell_unfit({}, { locale })));
	parts.push(...resultNotes(result, cell.questions.length, locale).map(quiet));
	const { findings } = result;
	if (findings.length === 0) return html`${parts}`;
	const notes = methodNotes(findings, document.policy, locale).map(quiet);
	return html`${parts}${folded(m.how_computed({}, { locale }), notes)}`;
}

function folded(summary: string, inside: readonly Markup[]): Markup {
	return html`<details>
		<summary>${summary}</summary>
		${inside}
	</details>`;
}

function findingPart(
	{ parts, because, table, baseLine, verdicts }: Presentation,
	figures: readonly Markup[],
	{ document, locale }: ReportInput
): Markup {
	const words = parts.map(({ text, strong }) =>
		strong ? html`<strong>${text}</strong>` : html`${text}`
	);
	const said = verdictParts(verdicts, locale);
	const isDrawn = figures.length > 0;
	// A lone number without a picture stands in the sentence already.
	const least = isDrawn ? 1 : 2;
	// Several verdicts are their own table.
	const isTold = said !== null && !isDrawn;
	const numbers = isTold || table.rows.length < least ? [] : [tablePart(table)];
	const base = html`<p class="base">${baseLine.map((part) => html`<span>${part}</span>`)}</p>`;
	const behind = isDrawn && numbers.length > 0 ? folded(m.table({}, { locale }), numbers) : '';
	const why = because === null ? '' : quiet(because);
	// What has no picture is its table.
	const decided = decisionsPart(verdicts, document.world, locale);
	return html`${said ?? html`<p class="sentence">${words}</p>`}
	${decided}${why}${isDrawn ? figures : numbers}${base}${behind}`;
}

/** Numbers as a table that scrolls by itself where it is wide. */
export function tablePart({ caption, columns, rows }: PresentationTable): Markup {
	const head = columns.map((column) => html`<th scope="col">${column}</th>`);
	const body = rows.map(([first = '', ...others]) => {
		const cells = others.map((cell) => html`<td>${cell}</td>`);
		return html`<tr>
			<th scope="row">${first}</th>
			${cells}
		</tr>`;
	});
	return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0">
		<table class="numbers">
			<thead>
				<tr>
					${head}
				</tr>
			</thead>
			<tbody>
				${body}
			</tbody>
		</table>
	</div>`;
}
