import { parseArgs } from 'node:util';
import { isLocale, locales, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { UsageError } from './usage-error';

/** The language asked for, or English, also when the rest of the command line makes no sense. */
export function localeOf(argv: readonly string[]): Locale {
	const { values } = parseArgs({
		args: [...argv],
		options: { locale: { type: 'string' } },
		strict: false
	});
	return isLocale(values.locale) ? values.locale : 'en';
}

/** The language given, English without one. Throws `UsageError`. */
export function parseLocale(given: string | undefined): Locale {
	if (given === undefined) return 'en';
	if (isLocale(given)) return given;
	throw new UsageError((o) =>
		m.cli_unknown_locale({ locale: given, locales: locales.join(', ') }, o)
	);
}
