import { formatCount, formatNumber } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { DistributionFinding } from '$lib/survey/finding';
import { chosenRows } from './chart-finding';
import { emphasis } from './emphasis';
import { parsePlainNumber, rowLabel } from './row-label';
import { sayHidden } from './say-hidden';
import { sayShare } from './say-share';
import { estimateRows } from './share-estimate';
import { topRows } from './top-rows';
import { quoteAll } from './words';

/** The middle and the range of numbers, or the range and the peak of dates. */
export function sayValues(finding: DistributionFinding, locale: Locale): string {
	const chosen = chosenRows(finding).filter((row) => row.missing === null);
	const [first, last] = [chosen[0], chosen.at(-1)];
	if (finding.rows.some((row) => row.suppressed)) return sayHidden({ code: 'complement' }, locale);
	if (!first || !last) return m.say_none({}, { locale });
	if (first === last) return sayMost(finding, locale);
	return finding.shape === 'date' ? sayDates(finding, locale) : sayNumbers(finding, locale);
}

function sayNumbers(finding: DistributionFinding, locale: Locale): string {
	const values = chosenRows(finding)
		.filter((row) => row.missing === null)
		.map((row) => ({ value: parsePlainNumber(row.label), count: row.count ?? 0 }));
	const known = values.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
	const sorted = known.toSorted((a, b) => a.value - b.value);
	const [low, high] = [sorted[0], sorted.at(-1)];
	if (!low || !high || known.length < values.length) return sayMost(finding, locale);
	const number = (value: number): string => formatNumber(value, locale);
	return m.say_number(
		{
			...emphasis,
			median: number(medianOf(sorted)),
			low: number(low.value),
			high: number(high.value)
		},
		{ locale }
	);
}

/** The median of counted values in ascending order; between two middles, their mean. */
function medianOf(sorted: readonly { readonly value: number; readonly count: number }[]): number {
	const n = sorted.reduce((sum, { count }) => sum + count, 0);
	const at = (position: number): number => {
		let before = 0;
		for (const { value, count } of sorted) {
			before += count;
			if (position < before) return value;
		}
		return 0;
	};
	return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}

function sayDates(finding: DistributionFinding, locale: Locale): string {
	const rows = chosenRows(finding).filter((row) => row.missing === null);
	const label = (text: string | undefined): string => rowLabel(text ?? '', 'date', locale);
	const range = m.say_dates(
		{ ...emphasis, first: label(rows[0]?.label), last: label(rows.at(-1)?.label) },
		{ locale }
	);
	const [peak, tie] = topRows(rows);
	if (!peak || tie) return range;
	const count = formatCount(peak.count ?? 0, locale);
	return `${range} ${m.say_dates_most({ date: label(peak.label), count }, { locale })}`;
}

function sayMost(finding: DistributionFinding, locale: Locale): string {
	const [top] = topRows(finding.rows);
	const share = top && estimateRows([top], finding);
	if (!top || !share) return m.say_none({}, { locale });
	const label = rowLabel(top.label, finding.shape, locale);
	return sayShare(share, quoteAll([label], locale), locale);
}
