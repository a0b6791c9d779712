import { livePalette } from '$lib/charts/tokens';
import { sayExchangeProblem } from '$lib/exchange/exchange-problem';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { instrumentOf } from '$lib/instruments/instruments';
import type { PoolCell } from '$lib/notebook/cell';
import { poolOf } from '$lib/notebook/pool-of';
import { poolOverview, presentSlot } from '$lib/notebook/present-pool';
import { tablePart } from './analysis-part';
import { figuresOf, rooms } from './figures';
import { html, quiet, type Markup } from './markup';
import type { ReportInput } from './report-input';

/** Events from files of counts: the question that is looked at as charts, all questions as a table. */
export async function poolPart(cell: PoolCell, { document, locale }: ReportInput): Promise<Markup> {
	const pooling = poolOf(cell, document.rules);
	if (!pooling) return html``;
	if (pooling.kind === 'refused')
		return html`${pooling.problems.map(({ problem }) => quiet(sayExchangeProblem(problem, { locale })))}`;
	const { events, instrument } = pooling;
	const facts = {
		events: formatCount(events.length, locale),
		files: formatCount(cell.files.length, locale),
		people: formatCount(
			events.reduce((sum, { responses }) => sum + responses, 0),
			locale
		),
		instrument: instrumentOf(instrument.name).title[locale]
	};
	const drawings = rooms.map(({ width }) =>
		presentSlot(pooling, cell.slot, { locale, palette: livePalette, width, size: 'page' })
	);
	const [first] = drawings;
	const parts: Markup[] = [];
	for (const [at, { name, presentation, notes }] of (first?.measures ?? []).entries()) {
		const specs = drawings.map((one) => one?.measures[at]?.presentation?.spec);
		const base = presentation?.baseLine.map((part) => html`<span>${part}</span>`) ?? [];
		parts.push(
			html`<p><strong>${name}</strong></p>
				<p>${presentation?.sentence ?? ''}</p>
				${await figuresOf(specs, `${first?.title ?? ''} ${name}`)}
				<p class="base">${base}</p>
				${notes.map(quiet)}`
		);
	}
	return html`${quiet(m.pool_facts(facts, { locale }))}${quiet(m.pool_origin({}, { locale }))}
		<p class="sentence">${first?.title ?? ''}</p>
		${parts}${tablePart(poolOverview(pooling, locale))}`;
}
