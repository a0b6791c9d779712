import { intlTag, type Locale } from './locale';

const formats = new Map<string, Intl.NumberFormat>();

/** Making a number format costs a thousand times as much as using one, and a page asks for thousands. */
function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const known = formats.get(key);
	if (known) return known;
	const format = new Intl.NumberFormat(intlTag(locale), options);
	formats.set(key, format);
	return format;
}

/** A count with the locale's thousands separator. */
export function formatCount(count: number, locale: Locale): string {
	return numberFormat(locale, { maximumFractionDigits: 0 }).format(count);
}

/** A number with the locale's decimal mark; four digits stay together, for they are often years. */
export function formatNumber(value: number, locale: Locale): string {
	return numberFormat(locale, {
		maximumFractionDigits: 6,
		useGrouping: Math.abs(value) >= 10_000
	}).format(value);
}

/** A number with exactly so many decimals, for numbers that stand above one another. */
export function formatDecimals(value: number, digits: number, locale: Locale): string {
	const rounded = Math.round(value * 10 ** digits) === 0 ? 0 : value;
	return numberFormat(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(rounded);
}

/**
 * A percentage (0 to 100) for the eye: no decimals when the base is under 100, one from there on, so that
 * no digit promises more than the answers carry; none and all are said without. Norwegian writes a space before the sign.
 */
export function formatPercent(percent: number, base: number, locale: Locale): string {
	const digits = base < 100 || percent === 0 || percent === 100 ? 0 : 1;
	return numberFormat(locale, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	}).format(percent / 100);
}

/** A list in words: "a, b and c". */
export function formatList(items: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items);
}

/** Bytes in the unit a person reads. */
export function formatBytes(bytes: number, locale: Locale): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
	const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
	return numberFormat(locale, {
		style: 'unit',
		unit: units[power] ?? 'byte',
		unitDisplay: 'short',
		maximumFractionDigits: power === 0 ? 0 : 1
	}).format(bytes / 1000 ** power);
}

/** A day that is given as ISO text, in words: "4 March 2026". */
export function formatDay(day: string, locale: Locale): string {
	const date = new Date(`${day}T00:00:00Z`);
	return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
		date
	);
}
