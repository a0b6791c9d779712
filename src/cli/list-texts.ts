import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';

/** Texts told by name; the rest are counted. */
const mostNamed = 5;

/** The texts in quotation marks as one list, the first few of them by name. */
export function listTexts(texts: readonly string[], locale: Locale): string {
	const named = texts.slice(0, mostNamed).map((text) => m.cli_quoted({ text }, { locale }));
	const more = texts.length - named.length;
	const items = more === 0 ? named : [...named, m.cli_more({ count: more }, { locale })];
	return formatList(items, locale);
}
