import { formatCount, formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import { emphasis } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import type { PresentationTable } from '../presentation';
import { intervalText, valueText, wholeText } from '../programmes/cell-words';
import { endsHeading, markRange, sayEnds } from '../programmes/indicator-ends';
import { drawIndicators, drawMatrix, isMatrix } from '../programmes/draw-indicators';
import { rowName, subjectName, untoldSubjects } from '../programmes/indicator-rows';
import { sayGoals, withGoalColumn } from '../programmes/goal-words';
import { sayDifferences } from '../programmes/say-differences';
import { labelHidden, sayHidden } from '../say-hidden';
import { joinSentences } from '../sentences';

/** Indicators with their intervals, of everyone or of several subjects side by side. */
export function indicatorsFace(finding: IndicatorsFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(isMatrix(finding) ? ['heat', 'dots'] : ['dots'], wanted),
		say: () => joinSentences([sayIndicators(finding, locale), sayGoals(finding, locale)]),
		table: () => withGoalColumn(indicatorTable(finding, locale), finding, locale),
		base: () => sayEnds(finding, locale),
		draw: (chart, at) => (chart === 'heat' ? drawMatrix(finding, at) : drawIndicators(finding, at))
	};
}

/** So many numbers are said; the others stand in the picture. */
const mostSaid = 2;

/** The first numbers of everyone in words; of several subjects that each is looked at by itself. */
function sayIndicators(finding: IndicatorsFinding, locale: Locale): string {
	const { subjects, rows } = finding;
	const told = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
	const [first] = told;
	if (first && told.every(({ cell }) => cell.hidden)) {
		return first.cell.hidden ? sayHidden(first.cell.hidden, locale) : '';
	}
	if (subjects.length > 1) {
		return joinSentences([
			m.say_indicators_beside({ count: subjects.length }, { locale }),
			sayDifferences({ subjects, rows }, locale),
			sayUntold(finding, locale)
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

/** Of whom nothing may be told, by each reason. */
function sayUntold(finding: IndicatorsFinding, locale: Locale): string {
	const byReason = new Map<string, string[]>();
	for (const at of untoldSubjects(finding)) {
		const hidden = finding.rows[0]?.cells[at]?.hidden;
		if (!hidden) continue;
		const why = labelHidden(hidden, locale);
		const names = byReason.get(why) ?? [];
		byReason.set(why, [...names, subjectName(finding.subjects[at], locale)]);
	}
	return joinSentences(
		[...byReason].map(([why, names]) =>
			m.say_untold({ subjects: formatList(names, locale), why }, { locale })
		)
	);
}

function indicatorTable(finding: IndicatorsFinding, locale: Locale): PresentationTable {
	const { subjects, rows } = finding;
	const caption = m.figure_indicators({}, { locale });
	const first = m.column_item({}, { locale });
	if (subjects.length > 1) {
		return {
			caption,
			columns: [first, ...subjects.map((subject) => subjectName(subject, locale))],
			rows: rows.map((row) => [
				rowName(row, locale),
				...row.cells.map((cell) => wholeText(row, cell, locale))
			])
		};
	}
	return {
		caption,
		columns: [
			first,
			m.column_value({}, { locale }),
			endsHeading(finding, locale),
			m.column_n({}, { locale })
		],
		rows: rows.flatMap((row) =>
			row.cells.map((cell) => [
				rowName(row, locale),
				valueText(row, cell, locale),
				markRange(intervalText(row, cell, locale), cell, finding, locale),
				cell.n === null ? '' : formatCount(cell.n, locale)
			])
		)
	};
}
