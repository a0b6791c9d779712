import { formatCount, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { ChangeFinding, MomentMean } from '$lib/survey/findings/change';
import { sayCaveat } from '../caveat-words';
import type { Drawing } from '../drawing';
import { plainText } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import { measureOf, writeInterval, type Measure } from '../measure';
import { countText } from '../numbers';
import { drawNotice } from '../notice';
import { domainOf } from '../plot/axis';
import { drawRowPlot } from '../plot/row-plot';
import type { ChartContext, PresentationTable } from '../presentation';
import { sayChange } from '../say-change';
import { labelHidden } from '../say-hidden';
import { joinSentences } from '../sentences';
import { scaleEnds } from '../scale-ends';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';
import { changeBars, coarseBars } from './change-bars';

/** Before and after: both means with the way between them, and how many went which way. */
export function changeFace(finding: ChangeFinding, context: FaceContext): Face {
	const { locale } = context;
	const measure = measureOfChange(finding, context);
	return {
		choose: (wanted) => oneOf(['dumbbell'], wanted),
		say: () =>
			joinSentences([
				sayChange(finding, measure, locale),
				...(finding.hidden ? [] : finding.caveats.map((caveat) => sayCaveat(caveat, locale)))
			]),
		table: () => changeTable(finding, measure, context),
		base: () => changeBase(finding, context),
		draw: (_, at) => drawChange(finding, measure, at)
	};
}

function measureOfChange({ range, means }: ChangeFinding, { locale }: FaceContext): Measure {
	const ends = [means.before, means.after].flatMap(({ low, mean, high }) => [low, mean, high]);
	return measureOf('number', range, ends, locale);
}

/** The moments' own words: the labels of the groups, or before and after. */
function momentsOf({ by }: ChangeFinding, context: FaceContext): readonly [string, string] {
	const { locale } = context;
	const words = [m.column_before({}, { locale }), m.column_after({}, { locale })] as const;
	if (!by) return words;
	const { options = [] } = questionOf(by.question, context);
	const label = (code: number): string | undefined =>
		options.find((option) => option.code === code)?.label;
	return [plainText(label(by.before) ?? words[0]), plainText(label(by.after) ?? words[1])];
}

function drawChange(finding: ChangeFinding, measure: Measure, context: ChartContext): Drawing {
	const { width, palette, locale } = context;
	const sizes = sizesFor(context);
	if (finding.coarse) return coarseBars(finding.coarse, finding.pairs ?? 0, context);
	const { before, after } = finding.means;
	if (finding.hidden) {
		return drawNotice(labelHidden(finding.hidden, locale), true, width, sizes, palette);
	}
	if (before.mean === null && after.mean === null) {
		return drawNotice(m.figure_no_answers({}, { locale }), false, width, sizes, palette);
	}
	const moments = momentsOf(finding, context);
	const values = [before, after].flatMap(({ low, mean, high }) =>
		[low, mean, high].filter((value) => value !== null)
	);
	const row = (label: string, moment: MomentMean, look: 'full' | 'hollow') => ({
		kind: 'row' as const,
		label,
		glyphs: [
			...(moment.low === null || moment.high === null
				? []
				: [
						{
							kind: 'interval' as const,
							low: moment.low,
							high: moment.high,
							quiet: look === 'hollow'
						}
					]),
			...(moment.mean === null ? [] : [{ kind: 'dot' as const, at: moment.mean, look }])
		],
		value: moment.mean === null ? '' : measure.write(moment.mean),
		note: moment.n === null ? '' : m.base_row({ count: formatCount(moment.n, locale) }, { locale }),
		instead: null
	});
	const plot = drawRowPlot(
		{
			items: [row(moments[0], before, 'hollow'), row(moments[1], after, 'full')],
			domain: domainOf(measure, values),
			write: measure.tick,
			whole: finding.range !== null,
			ends: scaleEnds(questionOf(finding.before, context), finding.range),
			line: null,
			band: null,
			arrow:
				before.mean === null || after.mean === null
					? null
					: { fromRow: 0, from: before.mean, toRow: 1, to: after.mean },
			legend: []
		},
		width,
		sizes,
		palette
	);
	return changeBars(finding.directions, plot, context);
}

function changeTable(
	finding: ChangeFinding,
	measure: Measure,
	context: FaceContext
): PresentationTable {
	const { locale } = context;
	const { means, difference, directions, responseShift, hidden } = finding;
	const moments = momentsOf(finding, context);
	const level = formatPercent(finding.level * 100, 1, locale);
	const count = (n: number | null): string => (n === null ? '' : formatCount(n, locale));
	const write = (value: number | null): string => (value === null ? '' : measure.write(value));
	const moment = (label: string, mean: MomentMean): string[] => [
		label,
		write(mean.mean),
		writeInterval(mean, measure, locale),
		count(mean.n)
	];
	const word = m.figure_hidden({}, { locale });
	const counted = (label: string, n: number): string[] => [label, '', '', formatCount(n, locale)];
	return {
		caption: fullTitle(questionOf(finding.before, context)),
		columns: [
			m.column_moment({}, { locale }),
			m.column_mean({}, { locale }),
			m.column_interval({ level }, { locale }),
			m.column_n({}, { locale })
		],
		rows: finding.coarse
			? [
					[m.row_improved({}, { locale }), '', '', countText(finding.coarse.improved, locale)],
					[m.row_same({}, { locale }), '', '', countText(finding.coarse.same, locale)],
					[m.row_worse({}, { locale }), '', '', countText(finding.coarse.worse, locale)]
				]
			: hidden
				? moments.map((label) => [label, word, '', ''])
				: [
						moment(moments[0], means.before),
						moment(moments[1], means.after),
						[
							m.row_change({}, { locale }),
							write(difference.value),
							writeInterval(difference, measure, locale),
							count(finding.pairs)
						],
						...(directions
							? [
									counted(m.row_improved({}, { locale }), directions.improved),
									counted(m.row_same({}, { locale }), directions.same),
									counted(m.row_worse({}, { locale }), directions.worse)
								]
							: []),
						...(responseShift
							? [
									[
										m.row_response_shift({}, { locale }),
										write(responseShift.value),
										'',
										formatCount(responseShift.n, locale)
									]
								]
							: [])
					]
	};
}

function changeBase(
	{ pairs, means, level, hidden }: ChangeFinding,
	{ locale }: FaceContext
): string[] {
	if (hidden) return [];
	const count =
		pairs === null ? [] : [m.base_pairs_count({ count: formatCount(pairs, locale) }, { locale })];
	const intervals = [means.before, means.after].some((moment) => moment.low !== null);
	const written = formatPercent(level * 100, 1, locale);
	return [...count, ...(intervals ? [m.base_interval({ level: written }, { locale })] : [])];
}
