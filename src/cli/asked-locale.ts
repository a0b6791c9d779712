import { parseArgs } from 'node:util';
import { isLocale, locales, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { UsageError } from './usage-error';

/** Languages without words of their own yet, whose readers read bokmål. */
const neighbours: ReadonlySet<string> = new Set(['nn', 'da', 'sv']);

/** The language asked for that bokmål stands in for; null when it has words of its own. */
export function neighbourAsked(argv: readonly string[]): string | null {
	const asked = localeAsked(argv);
	return asked !== null && neighbours.has(asked) ? asked : null;
}

function localeAsked(argv: readonly string[]): string | null {
	const { values } = parseArgs({
		args: [...argv],
		options: { locale: { type: 'string' } },
		strict: false
	});
	return typeof values.locale === 'string' ? values.locale : null;
}

/** The language asked for, or English, also when the rest of the command line makes no sense. */
export function localeOf(argv: readonly string[]): Locale {
	const asked = localeAsked(argv);
	if (asked !== null && neighbours.has(asked)) return 'nb';
	return asked !== null && isLocale(asked) ? asked : 'en';
}

/** The language given, English without one. Throws `UsageError`. */
export function parseLocale(given: string | undefined): Locale {
	if (given === undefined) return 'en';
	if (isLocale(given)) return given;
	if (neighbours.has(given)) return 'nb';
	throw new UsageError((o) =>
		m.cli_unknown_locale({ locale: given, locales: locales.join(', ') }, o)
	);
}
