import type { ExchangeEvent, ExchangeFile } from '$lib/exchange/exchange-file';
import { slotTitle } from '$lib/exchange/slot-words';
import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { instrumentOf } from '$lib/instruments/instruments';
import { slotsOf } from '$lib/instruments/slots';

/** What is left out of the file, event by event, and the events that are left out whole. */
export function withheldLines(
	{ events, instrument }: ExchangeFile,
	leftOut: readonly Pick<ExchangeEvent, 'name'>[],
	locale: Locale
): string[] {
	const asked = slotsOf(instrumentOf(instrument.name));
	const titleOf = (slot: string): string => {
		const known = asked.find((one) => one.slot === slot);
		return known ? slotTitle(known, locale) : slot;
	};
	const names = leftOut.map(({ name }) => name);
	return [
		...events
			.filter(({ withheld }) => withheld.length > 0)
			.map(({ name, withheld }) =>
				m.counts_withheld({ event: name, questions: formatList(withheld.map(titleOf), locale) })
			),
		...(names.length > 0 ? [m.counts_left_out({ events: formatList(names, locale) })] : [])
	];
}
