import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { unitOf } from '$lib/survey/findings/indicator-names';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding,
	IndicatorUnit,
	Subject
} from '$lib/survey/findings/indicators';
import { insteadOf } from '../instead';
import type { Glyph } from '../plot/glyph';
import type { PlotItem, PlotRow } from '../plot/row-plot-layout';
import { sayIndicator, writeIndicator } from './indicator-words';

/** What the row is called, with what the data call it. */
export function rowName({ name, label }: IndicatorRow, locale: Locale): string {
	const said = sayIndicator(name, locale);
	return label === null ? said : `${said}: ${label}`;
}

/** Units that lie on one scale from 0 to 100. */
const hundreds: ReadonlySet<IndicatorUnit> = new Set(['percent', 'index', 'chance']);

/** The unit that the axis is in: the scale from 0 to 100 where anything lies on it, else that of the first row. */
export function axisUnit({ rows }: IndicatorsFinding): IndicatorUnit {
	const units = rows.map(({ name }) => unitOf(name));
	return units.some((unit) => hundreds.has(unit)) ? 'percent' : (units[0] ?? 'count');
}

/** True where the row's numbers can stand on an axis in that unit. */
export function isOnAxis({ name }: IndicatorRow, axis: IndicatorUnit): boolean {
	const unit = unitOf(name);
	return hundreds.has(axis) ? hundreds.has(unit) : unit === axis;
}

/** The number in the axis' unit: chances become percent. */
export function onAxis({ name }: IndicatorRow, value: number): number {
	return unitOf(name) === 'chance' ? value * 100 : value;
}

/** What a subject is called. */
export function subjectName(subject: Subject | null | undefined, locale: Locale): string {
	if (!subject) return '';
	if (subject.kind !== 'sessions') return subject.label;
	return m.subject_sessions({ count: subject.code ?? 0 }, { locale });
}

/** Places of the subjects of whom nothing may be told: said once, instead of in every row. */
export function untoldSubjects({ subjects, rows }: IndicatorsFinding): number[] {
	return subjects.flatMap((_, at) => (rows.every(({ cells }) => cells[at]?.hidden) ? at : []));
}

/** One row for each number: by itself under its indicator's name, or under a heading with one row per subject. */
export function plotItems(
	finding: IndicatorsFinding,
	axis: IndicatorUnit,
	locale: Locale
): PlotItem[] {
	const { subjects, rows } = finding;
	const untold = new Set(untoldSubjects(finding));
	const isTold = (at: number): boolean => untold.size === subjects.length || !untold.has(at);
	return rows.flatMap((row): PlotItem[] => {
		const [only, ...more] = row.cells;
		const name = rowName(row, locale);
		if (only && more.length === 0) return [plotRow(name, row, only, axis, locale)];
		return [
			{ kind: 'heading', label: name },
			...row.cells.flatMap((cell, at) =>
				isTold(at) ? [plotRow(subjectName(subjects[at], locale), row, cell, axis, locale)] : []
			)
		];
	});
}

function plotRow(
	label: string,
	row: IndicatorRow,
	cell: IndicatorCell,
	axis: IndicatorUnit,
	locale: Locale
): PlotRow {
	const { value, n, hidden } = cell;
	const instead = insteadOf(hidden, value, locale);
	if (instead !== null || value === null) {
		const open = instead && !hidden ? { ...instead, text: openText(row, cell, locale) } : instead;
		return { kind: 'row', label, glyphs: [], value: '', note: '', instead: open };
	}
	return {
		kind: 'row',
		label,
		glyphs: isOnAxis(row, axis) ? glyphsOf(row, cell) : [],
		value: writeIndicator(row.name, value, n, locale),
		note: n === null ? '' : m.base_row({ count: formatCount(n, locale) }, { locale }),
		instead: null
	};
}

/** That nobody answered, the least that the number can be, or that it is not known. */
function openText({ name }: IndicatorRow, { n, low }: IndicatorCell, locale: Locale): string {
	if (n === 0) return m.figure_no_answers({}, { locale });
	if (low === null) return m.condition_open({}, { locale });
	return m.asked_at_least({ asked: writeIndicator(name, low, n, locale) }, { locale });
}

function glyphsOf(row: IndicatorRow, { value, low, high }: IndicatorCell): Glyph[] {
	const interval: Glyph[] =
		low === null || high === null
			? []
			: [{ kind: 'interval', low: onAxis(row, low), high: onAxis(row, high), quiet: false }];
	return value === null
		? interval
		: [...interval, { kind: 'dot', at: onAxis(row, value), look: 'full' }];
}
