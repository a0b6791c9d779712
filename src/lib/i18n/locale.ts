import { baseLocale, isLocale, locales, type Locale } from './paraglide/runtime';

export { baseLocale, isLocale, locales, type Locale };

/** BCP 47 tag for `Intl`: bokmål numbers and dates are Norway's, English ones follow the United Kingdom. */
export function intlTag(locale: Locale): string {
	const tags: Record<Locale, string> = { nb: 'nb-NO', en: 'en-GB' };
	return tags[locale];
}

/** The first of the wanted languages that the messages exist in; Norwegian and Danish readers get bokmål. */
export function pickLocale(wanted: readonly string[]): Locale {
	for (const tag of wanted) {
		const language = tag.toLowerCase().split('-')[0] ?? '';
		if (isLocale(language)) return language;
		if (['no', 'nn', 'da', 'sv'].includes(language)) return 'nb';
	}
	return wanted.length > 0 ? 'en' : baseLocale;
}

/** Makes `read` the page's own locale: messages asked for without one follow it. */
export { overwriteGetLocale as followLocale } from './paraglide/runtime';
