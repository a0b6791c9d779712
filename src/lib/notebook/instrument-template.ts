import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { guideOf } from '$lib/instruments/guides/guides';
import type { Instrument, InstrumentAnswer } from '$lib/instruments/instrument';
import { slotsOf, type InstrumentSlot } from '$lib/instruments/slots';
import { questionKey } from '$lib/survey/normalise';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import type { AnalysisCell, Cell } from './cell';
import { totalDocument } from './document';
import { instrumentCells } from './instrument-cells';
import type { Needed } from './repair';
import type { Slot } from './slot';
import type { Template } from './template';

/**
 * The template that comes with a questionnaire: its decision and main figures, room for what the report must say, and
 * what to talk about with those who answered. In the words of one language; its slots are found in any.
 */
export function instrumentTemplate(
	instrument: Instrument,
	locale: Locale,
	needed: Needed
): Template {
	const seen = new Map<string, number>();
	const slots = slotsOf(instrument).map((slot) => slotFor(slot, instrument, locale, seen));
	const options = { locale };
	const empty = totalDocument({ ...needed, title: instrument.title[locale], locale });
	const [decision, ...figures] = instrumentCells(
		matchOf(instrument, slots, locale),
		{ questions: slots.map(({ question }) => ({ id: question, key: question })) },
		empty
	);
	const said = (analysis: AnalysisCell): boolean => analysis.analysis === 'open-text';
	const parts: Cell[] = [
		section('about', m.template_part_about({}, options)),
		text('about-text', m.template_about({}, options)),
		...(decision && !said(decision)
			? [section('verdict', m.template_part_verdict({}, options)), decision]
			: []),
		...figures.filter((cell) => !said(cell)),
		section('said', m.template_part_said({}, options)),
		...[decision, ...figures].filter((cell) => cell !== undefined && said(cell)),
		section('guide', m.template_part_guide({}, options)),
		text('guide-text', guideText(instrument, slots, locale)),
		section('next', m.template_part_next({}, options)),
		text('next-text', m.template_next({}, options))
	].filter((cell) => cell !== undefined);
	return { document: { ...empty, cells: parts }, slots };
}

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
function guideText(instrument: Instrument, slots: readonly Slot[], locale: Locale): string {
	const named = new Map(slots.map((slot) => [slot.instrument?.slot, slot.row ?? slot.text]));
	const lines = guideOf(instrument.name).map(({ slots: about, text: words }) => {
		const asked = about.flatMap((slot) => named.get(slot) ?? []);
		return `- **${words[locale]}**\n  ${asked.join(' · ')}`;
	});
	return [m.template_guide({}, { locale }), '', ...lines].join('\n');
}

function slotFor(
	{ slot, item, row }: InstrumentSlot,
	instrument: Instrument,
	locale: Locale,
	seen: Map<string, number>
): Slot {
	const words = item.text[locale];
	const label = row?.label[locale] ?? null;
	return {
		name: (label ?? words).slice(0, 100),
		question: questionKey(words, label, seen),
		text: words,
		row: label,
		kind: item.answer.kind,
		scale: scaleOf(item.answer, locale),
		role: item.role ?? null,
		instrument: { name: instrument.name, slot }
	};
}

function scaleOf(answer: InstrumentAnswer, locale: Locale): Slot['scale'] {
	if (answer.kind !== 'scale') return null;
	const scale = vocabularyScales.find(({ id }) => id === answer.scale[locale]);
	return scale ? { family: scale.family, points: scale.points.length } : null;
}

/** A match with a survey that asks everything, in the instrument's own words: questions go by their keys. */
function matchOf(instrument: Instrument, slots: readonly Slot[], language: Locale) {
	return {
		instrument: instrument.name,
		version: instrument.version,
		language,
		found: slots.map(({ question, instrument: called }) => ({
			slot: called?.slot ?? '',
			question,
			options: new Map<string, number>(),
			oddities: []
		})),
		missing: [],
		extra: []
	};
}
