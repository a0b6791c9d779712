import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding
} from '$lib/survey/findings/indicators';
import { emphasis } from '../emphasis';
import type { Face, FaceContext } from '../face';
import { drawNotice } from '../notice';
import type { PresentationTable } from '../presentation';
import { sayIndicator, writeIndicator } from '../programmes/indicator-words';
import { sizesFor } from '../sizes';

/** Indicators with their intervals, of everyone or of several subjects side by side. */
export function indicatorsFace(finding: IndicatorsFinding, context: FaceContext): Face {
	const { locale } = context;
	const name = m.figure_indicators({}, { locale });
	return {
		choose: () => null,
		say: () => m.say_verdict({ ...emphasis, verdict: name }, { locale }),
		table: () => indicatorTable(finding, locale),
		base: () => [
			m.base_interval({ level: formatPercent(finding.level * 100, 1, locale) }, { locale })
		],
		draw: (_, at) => drawNotice(name, false, at.width, sizesFor(at), at.palette)
	};
}

/** What the row is called, with what the data call it. */
export function rowName({ name, label }: IndicatorRow, locale: Locale): string {
	const said = sayIndicator(name, locale);
	return label === null ? said : `${said}: ${label}`;
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
				...row.cells.map((cell) => valueText(row, cell, locale))
			])
		};
	}
	const percent = formatPercent(level * 100, 1, locale);
	return {
		caption,
		columns: [
			first,
			m.column_value({}, { locale }),
			m.column_interval({ level: percent }, { locale }),
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

function valueText({ name }: IndicatorRow, { value, n, hidden }: IndicatorCell, locale: Locale) {
	if (hidden) return m.figure_hidden({}, { locale });
	return value === null ? '' : writeIndicator(name, value, n, locale);
}

function intervalText({ name }: IndicatorRow, { low, high, n }: IndicatorCell, locale: Locale) {
	if (low === null || high === null) return '';
	const write = (value: number): string => writeIndicator(name, value, n, locale);
	return m.column_between({ low: write(low), high: write(high) }, { locale });
}
