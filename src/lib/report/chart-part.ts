import { livePalette } from '$lib/charts/tokens';
import { m } from '$lib/i18n/messages';
import type { ChartCell } from '$lib/notebook/cell';
import { presentChart } from '$lib/notebook/present-chart';
import { releaseChart } from '$lib/notebook/release-chart';
import { sayFilter } from '$lib/notebook/say-filter';
import { figuresOf, rooms } from './figures';
import { html, quiet, type Markup } from './markup';
import type { ReportInput } from './report-input';

/** A chart of one's own: only what was released. Its numbers stand with the analysis that it is drawn of, at `address`. */
export async function chartPart(
	cell: ChartCell,
	title: string,
	input: ReportInput,
	address: string | null
): Promise<Markup> {
	const { document, survey, locale } = input;
	const release = releaseChart(cell, input);
	if (release.kind === 'refused') return quiet(m.report_refused({}, { locale }));
	if (release.kind !== 'released') return html``;
	const drawings = rooms.map(({ width }) =>
		presentChart(release, { survey, locale, palette: livePalette, width })
	);
	const [first] = drawings;
	const figures = await figuresOf(
		drawings.map(({ spec }) => spec),
		title
	);
	const who = sayFilter(release.of.filter ?? [], survey, document, locale);
	const drawnOf = m.chart_drawn_of({ title: first?.drawnOf ?? '' }, { locale });
	const origin = address === null ? html`${drawnOf}` : html`<a href="${address}">${drawnOf}</a>`;
	const base = (first?.baseLine ?? []).map((part) => html`<span>${part}</span>`);
	return html`${who === '' ? '' : quiet(who)}${figures}
		<p class="base"><span>${origin}</span>${base}</p>`;
}
