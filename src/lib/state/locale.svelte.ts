import { followLocale, isLocale, pickLocale, type Locale } from '$lib/i18n/locale';

const storageKey = 'hagebok.locale';

function rememberedLocale(): Locale | null {
	try {
		const stored = localStorage.getItem(storageKey);
		return isLocale(stored) ? stored : null;
	} catch {
		// Storage can be refused altogether; the language then follows the browser.
		return null;
	}
}

class PageLocale {
	current = $state<Locale>(rememberedLocale() ?? pickLocale(navigator.languages));

	/** Changes the page's language at once and remembers it on this machine. */
	set(locale: Locale): void {
		this.current = locale;
		try {
			localStorage.setItem(storageKey, locale);
		} catch {
			// Without storage the choice lasts as long as the page.
		}
	}
}

/** The language of everything on the page. */
export const pageLocale = new PageLocale();

followLocale(() => pageLocale.current);
