import { formatNumber } from '$lib/i18n/format';
import { intlTag, type Locale } from '$lib/i18n/locale';
import type { DistributionFinding } from '$lib/survey/finding';

/**
 * A row's label as people read it: dates in words and numbers with the locale's decimal mark. Anything that
 * is not plainly a date or a number stays as the file has it.
 */
export function rowLabel(
	label: string,
	shape: DistributionFinding['shape'],
	locale: Locale
): string {
	if (shape === 'date') return dateLabel(label, locale);
	if (shape === 'number') return numberLabel(label, locale);
	return label;
}

function dateLabel(label: string, locale: Locale): string {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(label);
	const month = /^\d{4}-\d{2}$/.test(label);
	const date = new Date(`${month ? `${label}-01` : label}T00:00:00Z`);
	if ((!day && !month) || Number.isNaN(date.getTime())) return label;
	return new Intl.DateTimeFormat(intlTag(locale), {
		timeZone: 'UTC',
		year: 'numeric',
		month: 'long',
		...(day ? { day: 'numeric' } : {})
	}).format(date);
}

function numberLabel(label: string, locale: Locale): string {
	const value = parsePlainNumber(label);
	if (value === null) return label;
	return formatNumber(value, locale);
}

/** The number a label is, with point or comma; null when it is anything else. */
export function parsePlainNumber(label: string): number | null {
	return /^-?\d+(?:[.,]\d+)?$/.test(label) ? Number(label.replace(',', '.')) : null;
}
