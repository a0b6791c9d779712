import { formatCount, formatList } from '$lib/i18n/format';
import { intlTag } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { isCode, type Cell } from '$lib/notebook/cell';
import { parseText } from '$lib/notebook/markdown/parse-text';
import { releaseChart } from '$lib/notebook/release-chart';
import { sayFilter } from '$lib/notebook/say-filter';
import { sayProblem } from '$lib/notebook/say-problem';
import { analysisPart } from './analysis-part';
import { titleOf } from '$lib/notebook/title-of';
import { sayChoice } from './cell-words';
import { chartPart } from './chart-part';
import { gatesPart } from './gates-part';
import { goalsPart } from './goals-part';
import { html, trusted, type Markup } from './markup';
import { poolPart } from './pool-part';
import { pageFrame } from './page-frame';
import type { ReportInput } from './report-input';
import { styleSheet } from './style-sheet';
import { writeBlocks } from './text-part';

/** The notebook as one HTML page that can be read anywhere and changes nothing: no script, nothing fetched. */
export async function reportHtml(input: ReportInput): Promise<string> {
	const { document, locale } = input;
	const title = document.title || m.report_untitled({}, { locale });
	const parts: Markup[] = [];
	let under = 1;
	for (const [at, cell] of document.cells.entries()) {
		if (cell.kind === 'section') under = 2;
		parts.push(await cellPart(cell, at, cell.kind === 'section' ? 1 : under, input));
	}
	return pageFrame({
		...{ lang: intlTag(locale), title, style: styleSheet, pictures: true },
		body: html`<header>
				<h1>${title}</h1>
				${factsPart(input)}
			</header>
			${parts} ${goalsPart(input)} ${gatesPart(input)} ${footPart(input)}`
	});
}

/** `under`: the level of the heading that the cell stands under. */
async function cellPart(
	cell: Cell,
	at: number,
	under: number,
	input: ReportInput
): Promise<Markup> {
	if (isLeftOut(cell, input)) return html``;
	const title = titleOf(cell, input);
	const tag = trusted(`h${under + 1}`);
	const heading = html`<${tag} id="cell-${at + 1}">${title}</${tag}>`;
	const outcome = input.outcomes.get(cell.id);
	if (outcome?.kind === 'problem') {
		const problem = sayProblem(outcome.problem, input.document, input.locale);
		return html`${heading}
			<p class="quiet">${problem}</p> `;
	}
	switch (cell.kind) {
		case 'text': {
			const isTitled = cell.title !== null;
			const place = isTitled ? heading : html`<div id="cell-${at + 1}"></div>`;
			const around = {
				under: isTitled ? under + 1 : under,
				addressOf: (id: string) => addressOf(id, input)
			};
			return html`${place}${writeBlocks(parseText(cell.text), around)} `;
		}
		case 'analysis':
			return html`${heading}${await analysisPart(cell, title, input)} `;
		case 'chart':
			return html`${heading}${await chartPart(cell, title, input, addressOf(cell.of, input))} `;
		case 'pool':
			return html`${heading}${await poolPart(cell, input)} `;
		case 'input':
			return html`${heading}
				<p>${sayChoice(cell, input)}</p> `;
		default:
			return html`${heading} `;
	}
}

/** What shows rows stays with the analyst, and so do the charts that are drawn of rows. */
function isLeftOut(cell: Cell, input: ReportInput): boolean {
	return (
		isCode(cell) || (cell.kind === 'chart' && releaseChart(cell, input).kind === 'unprotected')
	);
}

function addressOf(id: string, input: ReportInput): string | null {
	const at = input.document.cells.findIndex((cell) => cell.id === id && !isLeftOut(cell, input));
	return at < 0 ? null : `#cell-${at + 1}`;
}

/** What the numbers rest on. */
function factsPart({ document, survey, locale }: ReportInput): Markup {
	const o = { locale };
	const sources = survey.sources.map(({ file, rows }) => {
		const responses = formatCount(rows.responses, locale);
		return html`<li>${m.report_source({ file, responses }, o)}</li>`;
	});
	const { population, policy: disclosure } = document;
	const facts = [
		population === null ? '' : m.report_population({ count: formatCount(population, locale) }, o),
		sayFilter(document.filter, survey, document, locale),
		m.report_about({ count: formatCount(disclosure.minBase, locale) }, o)
	]
		.filter((fact) => fact !== '')
		.map((fact) => html`<p>${fact}</p>`);
	return html`<div class="facts">
		<p>${m.report_sources({}, o)}</p>
		<ul>
			${sources}
		</ul>
		${facts}
	</div>`;
}

function footPart(input: ReportInput): Markup {
	const { document, locale } = input;
	const titles = document.cells
		.filter((cell) => isLeftOut(cell, input))
		.map((cell) => titleOf(cell, input));
	const left = m.report_left_out({ titles: formatList(titles, locale) }, { locale });
	return html`<footer>
		${titles.length === 0 ? '' : html`<p>${left}</p>`}
		<p>${m.report_made_with({}, { locale })}</p>
	</footer>`;
}
