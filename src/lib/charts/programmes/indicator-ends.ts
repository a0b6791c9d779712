import { formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { IndicatorRow, IndicatorsFinding } from '$lib/survey/findings/indicators';

/**
 * What the ends of numbers are: intervals of estimates, what may be expected at the least and at the most, or the least
 * and the most that there can be; the last also beside intervals.
 */
type Ends = 'interval' | 'expectation' | 'range' | 'some_range';

type Finding = Pick<IndicatorsFinding, 'rows' | 'level'>;

/** Null where no number has ends. */
function endsOf({ rows }: Finding): Ends | null {
	const methods = rows
		.flatMap((row) => row.cells)
		.filter(({ low, high }) => low !== null && high !== null)
		.map(({ method }) => method);
	if (methods.length === 0) return null;
	if (methods.every((method) => method === 'expectation')) return 'expectation';
	if (methods.every((method) => method === 'range')) return 'range';
	return methods.includes('range') ? 'some_range' : 'interval';
}

/** What the ends are, for the line below the picture. */
export function sayEnds(finding: Finding, locale: Locale): string[] {
	const o = { locale };
	const interval = m.base_interval({ level: levelOf(finding, locale) }, o);
	switch (endsOf(finding)) {
		case null:
			return [];
		case 'expectation':
			return [m.base_expectation({}, o)];
		case 'range':
			return [m.base_range({}, o)];
		case 'some_range':
			return [interval, m.base_range_marked({}, o)];
		case 'interval':
			return [interval];
	}
}

/** What the column of the ends is called. */
export function endsHeading(finding: Finding, locale: Locale): string {
	const o = { locale };
	const level = levelOf(finding, locale);
	switch (endsOf(finding)) {
		case 'expectation':
			return m.column_expectation({}, o);
		case 'range':
			return m.column_range({}, o);
		case 'some_range':
			return m.column_interval_or_range({ level }, o);
		case null:
		case 'interval':
			return m.column_interval({ level }, o);
	}
}

/** The ends of a number; a range is said to be one where it stands among intervals. */
export function markRange(
	ends: string,
	{ method }: IndicatorRow['cells'][number],
	finding: Finding,
	locale: Locale
): string {
	const isMarked = ends !== '' && method === 'range' && endsOf(finding) === 'some_range';
	return isMarked ? m.value_range({ range: ends }, { locale }) : ends;
}

const levelOf = ({ level }: Finding, locale: Locale): string =>
	formatPercent(level * 100, 1, locale);
