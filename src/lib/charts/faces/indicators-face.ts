import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding
} from '$lib/survey/findings/indicators';
import { emphasis } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import type { PresentationTable } from '../presentation';
import { drawIndicators, drawMatrix, isMatrix } from '../programmes/draw-indicators';
import { rowName } from '../programmes/indicator-rows';
import { sayDifferences, withComparison } from '../programmes/say-differences';
import { writeIndicator } from '../programmes/indicator-words';
import { sayHidden } from '../say-hidden';
import { joinSentences } from '../sentences';

/** Indicators with their intervals, of everyone or of several subjects side by side. */
export function indicatorsFace(finding: IndicatorsFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(isMatrix(finding) ? ['heat', 'dots'] : ['dots'], wanted),
		say: () => sayIndicators(finding, locale),
		table: () => indicatorTable(finding, locale),
		base: () => intervalPart(finding, locale),
		draw: (chart, at) => (chart === 'heat' ? drawMatrix(finding, at) : drawIndicators(finding, at))
	};
}

function intervalPart({ rows, level }: IndicatorsFinding, locale: Locale): string[] {
	const isThere = rows.some(({ cells }) => cells.some(({ low }) => low !== null));
	if (isThere && isExpected(rows)) return [m.base_expectation({}, { locale })];
	return isThere
		? [m.base_interval({ level: formatPercent(level * 100, 1, locale) }, { locale })]
		: [];
}

/** True where the ends are what may be expected at the least and at the most, and no intervals of estimates. */
function isExpected(rows: IndicatorsFinding['rows']): boolean {
	const cells = rows
		.flatMap((row) => row.cells)
		.filter(({ low, high }) => low !== null && high !== null);
	return cells.length > 0 && cells.every(({ method }) => method === 'expectation');
}

/** So many numbers are said; the others stand in the picture. */
const mostSaid = 2;

/** The first numbers of everyone in words; of several subjects that each is looked at by itself. */
function sayIndicators({ subjects, rows }: IndicatorsFinding, locale: Locale): string {
	const told = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
	const [first] = told;
	if (first && told.every(({ cell }) => cell.hidden)) {
		return first.cell.hidden ? sayHidden(first.cell.hidden, locale) : '';
	}
	if (subjects.length > 1) {
		return joinSentences([
			m.say_indicators_beside({ count: subjects.length }, { locale }),
			sayDifferences({ subjects, rows }, locale)
		]);
	}
	const known = told.filter(({ cell }) => cell.value !== null).slice(0, mostSaid);
	return joinSentences(
		known.map(({ row, cell }) => {
			const said = { ...emphasis, name: rowName(row, locale), value: valueText(row, cell, locale) };
			const interval = intervalText(row, cell, locale);
			return interval === ''
				? m.say_indicator({ ...said }, { locale })
				: m.say_indicator_between({ ...said, interval }, { locale });
		})
	);
}

function indicatorTable(finding: IndicatorsFinding, locale: Locale): PresentationTable {
	const { subjects, rows, level } = finding;
	const caption = m.figure_indicators({}, { locale });
	const first = m.column_item({}, { locale });
	if (subjects.length > 1) {
		return {
			caption,
			columns: [first, ...subjects.map((subject) => subject?.label ?? '')],
			rows: rows.map((row) => [
				rowName(row, locale),
				...row.cells.map((cell) => wholeText(row, cell, locale))
			])
		};
	}
	const percent = formatPercent(level * 100, 1, locale);
	return {
		caption,
		columns: [
			first,
			m.column_value({}, { locale }),
			isExpected(rows)
				? m.column_expectation({}, { locale })
				: m.column_interval({ level: percent }, { locale }),
			m.column_n({}, { locale })
		],
		rows: rows.flatMap((row) =>
			row.cells.map((cell) => [
				rowName(row, locale),
				valueText(row, cell, locale),
				intervalText(row, cell, locale),
				cell.n === null ? '' : formatCount(cell.n, locale)
			])
		)
	};
}

function valueText(
	{ name }: IndicatorRow,
	{ value, low, n, hidden }: IndicatorCell,
	locale: Locale
) {
	if (hidden) return m.figure_hidden({}, { locale });
	if (value !== null) return writeIndicator(name, value, n, locale);
	if (low === null) return '';
	return m.asked_at_least({ asked: writeIndicator(name, low, n, locale) }, { locale });
}

/** The number with its interval, where one cell of a table has to hold both. */
function wholeText(row: IndicatorRow, cell: IndicatorCell, locale: Locale): string {
	const [value, interval] = [valueText(row, cell, locale), intervalText(row, cell, locale)];
	const whole = interval === '' ? value : m.value_between({ value, interval }, { locale });
	return withComparison(whole, cell, row, locale);
}

function intervalText({ name }: IndicatorRow, { low, high, n }: IndicatorCell, locale: Locale) {
	if (low === null || high === null) return '';
	const write = (value: number): string => writeIndicator(name, value, n, locale);
	return m.column_between({ low: write(low), high: write(high) }, { locale });
}
