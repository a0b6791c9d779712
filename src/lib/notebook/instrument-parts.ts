import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { guideOf } from '$lib/instruments/guides/guides';
import type { InstrumentName } from '$lib/instruments/instrument';
import { instrumentOf } from '$lib/instruments/instruments';
import type { InstrumentMatch } from '$lib/instruments/match';
import { slotsOf } from '$lib/instruments/slots';
import type { AnalysisCell, Cell } from './cell';
import type { NotebookDocument } from './document';
import { freeCellId } from './free-cell-id';

/**
 * A questionnaire's cells as the parts of a report, the conclusion first: under headings, with room for what must be
 * said and what to talk about with those who answered. `asked` has what each slot was asked as.
 */
export function instrumentParts(
	instrument: InstrumentName,
	cells: readonly AnalysisCell[],
	asked: ReadonlyMap<string, string>,
	locale: Locale
): Cell[] {
	const options = { locale };
	const written = cells.filter(({ analysis }) => analysis === 'open-text');
	const figures = cells
		.filter(({ analysis }) => analysis !== 'open-text')
		.map((cell) => titled(cell, instrument, locale));
	return [
		...under(section('verdict', m.template_part_verdict({}, options)), figures),
		section('about', m.template_part_about({}, options)),
		text('about-text', m.template_about({}, options)),
		...under(section('said', m.template_part_said({}, options)), written),
		section('guide', m.template_part_guide({}, options)),
		text('guide-text', guideText(instrument, asked, locale)),
		section('next', m.template_part_next({}, options)),
		text('next-text', m.template_next({}, options))
	];
}

/**
 * The parts for a notebook that holds cells already: with ids of its own, and a heading over the cells that stood there.
 * The questions are in the questionnaire's words, and only those that the survey asks.
 */
export function instrumentPartsFor(
	match: InstrumentMatch,
	cells: readonly AnalysisCell[],
	document: NotebookDocument,
	locale: Locale
): Cell[] {
	const found = new Set(match.found.map(({ slot }) => slot));
	const asked = slotsOf(instrumentOf(match.instrument))
		.filter(({ slot }) => found.has(slot))
		.map(({ slot, item, row }) => [slot, (row?.label ?? item.text)[locale]] as const);
	const parts = instrumentParts(match.instrument, cells, new Map(asked), locale);
	const [first] = document.cells;
	const rest = first && first.kind !== 'section';
	return [...parts, ...(rest ? [section('rest', m.template_part_rest({}, { locale }))] : [])].map(
		(cell, extra) => ({ ...cell, id: freeCellId(document, extra) })
	);
}

/** An event is judged by the workshop's rule, and is no workshop. */
function titled(cell: AnalysisCell, instrument: InstrumentName, locale: Locale): AnalysisCell {
	return instrument === 'competence-event' && cell.analysis === 'workshop-evaluation'
		? { ...cell, title: m.template_event_title({}, { locale }) }
		: cell;
}

const under = (heading: Cell, cells: readonly Cell[]): readonly Cell[] =>
	cells.length === 0 ? [] : [heading, ...cells];

const section = (id: string, title: string): Cell => ({
	id,
	kind: 'section',
	title,
	folded: false
});

const text = (id: string, words: string): Cell => ({
	id,
	kind: 'text',
	title: null,
	folded: false,
	text: words
});

/** Each question to talk about with what was asked in the questionnaire, so that the answers are looked up first. */
function guideText(
	instrument: InstrumentName,
	asked: ReadonlyMap<string, string>,
	locale: Locale
): string {
	const lines = guideOf(instrument).map(({ slots, text: words }) => {
		const about = slots.flatMap((slot) => asked.get(slot) ?? []);
		return [`- **${words[locale]}**`, ...(about.length > 0 ? [`  ${about.join(' · ')}`] : [])];
	});
	return [m.template_guide({}, { locale }), '', ...lines.flat()].join('\n');
}
