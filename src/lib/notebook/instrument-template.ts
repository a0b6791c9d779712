import type { Locale } from '$lib/i18n/locale';
import type { Instrument, InstrumentAnswer } from '$lib/instruments/instrument';
import { slotsOf, type InstrumentSlot } from '$lib/instruments/slots';
import { questionKey } from '$lib/survey/normalise';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import { totalDocument } from './document';
import { instrumentCells } from './instrument-cells';
import { instrumentParts } from './instrument-parts';
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
	const empty = totalDocument({ ...needed, title: instrument.title[locale], locale });
	const cells = instrumentCells(
		matchOf(instrument, slots, locale),
		{ questions: slots.map(({ question }) => ({ id: question, key: question })) },
		empty
	);
	const asked = new Map(
		slots.flatMap(({ instrument: called, row, text }): [string, string][] =>
			called ? [[called.slot, row ?? text]] : []
		)
	);
	const parts = instrumentParts(instrument.name, cells, asked, locale);
	return { document: { ...empty, cells: parts }, slots };
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
