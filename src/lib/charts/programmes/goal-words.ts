import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { PresentationTable } from '../presentation';
import { joinSentences } from '../sentences';
import { rowName } from './indicator-rows';

/** Of so many indicators it is said which goals they belong to; the table has them all. */
const mostSaid = 2;

/** Which goals the first indicators that have any belong to: what people have said, no finding. */
export function sayGoals({ rows }: IndicatorsFinding, locale: Locale): string {
	const tagged = rows.filter(
		({ goals = [], cells }) => goals.length > 0 && cells.some(({ hidden }) => hidden === null)
	);
	return joinSentences(
		tagged.slice(0, mostSaid).map((row) => {
			const goals = formatList(row.goals ?? [], locale);
			return m.say_goals({ name: rowName(row, locale), goals }, { locale });
		})
	);
}

/** The table with the goals of each indicator in a last column, where any has one. Its rows are the finding's, in order. */
export function withGoalColumn(
	table: PresentationTable,
	{ rows }: IndicatorsFinding,
	locale: Locale
): PresentationTable {
	if (rows.every(({ goals = [] }) => goals.length === 0)) return table;
	return {
		...table,
		columns: [...table.columns, m.column_goal({}, { locale })],
		rows: table.rows.map((row, i) => [...row, formatList(rows[i]?.goals ?? [], locale)])
	};
}
