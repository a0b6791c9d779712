import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { InstrumentSlot } from '$lib/instruments/slots';
import { pointLabel, vocabularyScales } from '$lib/vocabulary/scale-list';

/** The question in the reader's language, whatever language it was asked in. */
export function slotTitle({ item, row }: InstrumentSlot, locale: Locale): string {
	return row ? `${item.text[locale]} ${row.label[locale]}` : item.text[locale];
}

/** The option of a file of counts in the reader's language. */
export function optionLabel(
	{ item: { answer } }: InstrumentSlot,
	id: string,
	locale: Locale
): string {
	if (answer.kind === 'scale') {
		const scale = vocabularyScales.find((one) => one.id === answer.scale[locale]);
		return scale ? pointLabel(scale, Number(id) - 1) : id;
	}
	const options = 'options' in answer ? answer.options : [];
	const known = options.find((option) => option.id === id);
	return known?.label[locale] ?? (id === 'other' ? m.exchange_other({}, { locale }) : id);
}

/** Ids of the options, in the order that the codes of a pooled share count them. */
export function optionIds({ item: { answer } }: InstrumentSlot, locale: Locale): string[] {
	if (answer.kind === 'scale') {
		const scale = vocabularyScales.find((one) => one.id === answer.scale[locale]);
		return scale ? scale.points.map((_, place) => String(place + 1)) : [];
	}
	return 'options' in answer ? answer.options.map(({ id }) => id) : [];
}
