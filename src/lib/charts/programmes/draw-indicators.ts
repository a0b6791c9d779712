import { formatNumber, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { IndicatorRow, IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { Drawing } from '../drawing';
import { drawHeat } from '../plot/heat';
import type { HeatCell } from '../plot/heat-layout';
import { domainOf } from '../plot/axis';
import { drawRowPlot } from '../plot/row-plot';
import type { ChartContext } from '../presentation';
import { sizesFor } from '../sizes';
import { writeIndicator } from './indicator-words';
import { axisUnit, isOnAxis, onAxis, plotItems, rowName } from './indicator-rows';

/** Every number with its interval on one axis; what is counted otherwise stands beside it as a number. */
export function drawIndicators(finding: IndicatorsFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const axis = axisUnit(finding);
	const { goal, others } = splitGoal(finding);
	const values = others.rows
		.filter((row) => isOnAxis(row, axis))
		.flatMap((row) =>
			row.cells
				.flatMap(({ low, value, high }) => [low, value, high])
				.flatMap((value) => (value === null ? [] : onAxis(row, value)))
		);
	const isHundreds = axis === 'percent';
	return drawRowPlot(
		{
			items: plotItems(others, axis, locale),
			domain: domainOf({ range: isHundreds ? { min: 0, max: 100 } : null }, [
				...values,
				...(isHundreds ? [] : [0]),
				...(goal === null ? [] : [goal])
			]),
			write:
				values.length === 0
					? null
					: (value) => (isHundreds ? formatPercent(value, 1, locale) : formatNumber(value, locale)),
			whole: axis === 'people' || axis === 'count',
			ends: { low: '', high: '' },
			line: goal,
			band: null,
			legend: goal === null ? [] : [{ sign: 'line', label: m.key_goal({}, { locale }) }]
		},
		width,
		sizesFor(context),
		palette
	);
}

/** What must be reached, which is one number for all, is a line across and not a row. */
function splitGoal(finding: IndicatorsFinding): {
	readonly goal: number | null;
	readonly others: IndicatorsFinding;
} {
	const isGoal = ({ name }: IndicatorRow): boolean => name === 'critical_mass';
	const goals = finding.rows.filter(isGoal).flatMap(({ cells }) => cells.map(({ value }) => value));
	const [goal = null] = goals;
	if (goal === null || goals.some((one) => one !== goal)) return { goal: null, others: finding };
	return { goal, others: { ...finding, rows: finding.rows.filter((row) => !isGoal(row)) } };
}

/** Rows by subjects as a table of shaded cells, each with its number. */
export function drawMatrix(finding: IndicatorsFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const { rows, subjects } = finding;
	const cellOf = (row: IndicatorRow, at: number): HeatCell => {
		const cell = row.cells[at];
		if (!cell || cell.hidden) return { shade: null, count: '', percent: '', hidden: !!cell };
		const { value, n } = cell;
		if (value === null) return { shade: null, count: '', percent: '', hidden: false };
		const count = writeIndicator(row.name, value, n, locale);
		return { shade: onAxis(row, value) / 100, count, percent: '', hidden: false };
	};
	const hasHidden = rows.some(({ cells }) => cells.some(({ hidden }) => hidden !== null));
	return drawHeat(
		{
			columns: subjects.map((subject, at) => ({
				label: subject?.label ?? '',
				note: '',
				letter: String(at + 1)
			})),
			rows: rows.map((row) => ({
				label: row.label ?? rowName(row, locale),
				note: '',
				cells: subjects.map((_, at) => cellOf(row, at))
			})),
			hidden: hasHidden ? m.key_hidden({}, { locale }) : null
		},
		width,
		sizesFor(context),
		palette
	);
}

/** A table of one indicator's rows by subjects is read as a whole; several indicators are read one by one. */
export function isMatrix({ rows, subjects }: IndicatorsFinding): boolean {
	const names = new Set(rows.map(({ name }) => name));
	return subjects.length > 1 && rows.length > 2 && names.size === 1;
}
