import { baseLocale, isLocale, locales, type Locale } from './paraglide/runtime';

export { baseLocale, isLocale, locales, type Locale };

const tags: Readonly<Record<Locale, string>> = {
	nb: 'nb-NO',
	// Chromium has no data for nynorsk and would write numbers, lists and dates as in the United States.
	nn: 'nb-NO',
	da: 'da-DK',
	sv: 'sv-SE',
	en: 'en-GB'
};

/**
 * BCP 47 tag for `Intl`: both Norwegian languages write numbers, lists and dates in the same way and sort alike;
 * English ones follow the United Kingdom.
 */
export function intlTag(locale: Locale): string {
	return tags[locale];
}

/** The first of the wanted languages that the messages exist in; Norwegian of no kind in particular is bokmål. */
export function pickLocale(wanted: readonly string[]): Locale {
	for (const tag of wanted) {
		const language = tag.toLowerCase().split('-')[0] ?? '';
		if (isLocale(language)) return language;
		if (language === 'no') return 'nb';
	}
	return wanted.length > 0 ? 'en' : baseLocale;
}

/** Makes `read` the page's own locale: messages asked for without one follow it. */
export { overwriteGetLocale as followLocale } from './paraglide/runtime';
