import { formatCount, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { Comparability, TrendFinding, TrendPoint } from '$lib/survey/findings/trend';
import type { Drawing } from '../drawing';
import { oneOf, type Face, type FaceContext } from '../face';
import { insteadOf } from '../instead';
import { writeInterval, type Measure } from '../measure';
import { domainOf } from '../plot/axis';
import type { GlyphKey } from '../plot/glyph';
import { drawRowPlot } from '../plot/row-plot';
import { trendFits } from '../plot/trend-layout';
import { drawTrend, type TrendPlot } from '../plot/trend-plot';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden } from '../say-hidden';
import { measureOfTrend, sayTrend } from '../say-trend';
import { scaleEnds } from '../scale-ends';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';
import { measureName } from './measure-name';

const joins: Readonly<Record<Comparability, TrendPlot['joins'][number]>> = {
	comparable: 'line',
	caveat: 'dashed',
	broken: 'broken'
};

/** One number over waves, with what may be compared. */
export function trendFace(finding: TrendFinding, context: FaceContext): Face {
	const measure = measureOfTrend(finding, context.locale);
	return {
		choose: (wanted) => oneOf(['trend'], wanted),
		say: () => sayTrend(finding, measure, context.locale),
		table: () => trendTable(finding, measure, context),
		base: () => trendBase(finding, context),
		draw: (_, at) => drawMoments(finding, measure, at)
	};
}

/** From left to right while the labels have room, else from the top down. */
function drawMoments(finding: TrendFinding, measure: Measure, context: ChartContext): Drawing {
	const { locale, width, palette } = context;
	const sizes = sizesFor(context);
	const values = finding.points.flatMap(({ low, value, high }) =>
		[low, value, high].filter((number) => number !== null)
	);
	const domain = domainOf(measure, values);
	const plot: TrendPlot = {
		moments: finding.points.map((point) => ({
			label: point.label,
			note: noteOf(point, context),
			value: point.value,
			low: point.low,
			high: point.high
		})),
		joins: finding.steps.map((step) => joins[step]),
		domain,
		write: measure.write,
		tick: measure.tick,
		legend: legendOf(finding, context)
	};
	if (trendFits(plot, width, sizes)) return drawTrend(plot, width, sizes, palette);
	return drawRowPlot(
		{
			items: finding.points.map(({ label, n, value, low, high, hidden }) => ({
				kind: 'row',
				label,
				glyphs: [
					...(low === null || high === null
						? []
						: [{ kind: 'interval' as const, low, high, quiet: false }]),
					...(value === null ? [] : [{ kind: 'dot' as const, at: value, look: 'full' as const }])
				],
				value: value === null ? '' : measure.write(value),
				note: n === null || hidden ? '' : m.base_row({ count: formatCount(n, locale) }, { locale }),
				instead: insteadOf(hidden, value, locale)
			})),
			domain,
			write: values.length === 0 ? null : measure.tick,
			whole: finding.measure === 'mean' && finding.range !== null,
			ends:
				finding.measure === 'mean'
					? scaleEnds(questionOf(finding.question, context), finding.range)
					: { low: '', high: '' },
			line: null,
			band: null,
			legend: []
		},
		width,
		sizes,
		palette
	);
}

function noteOf({ n, value, hidden }: TrendPoint, { locale }: ChartContext): string {
	if (hidden) return m.figure_hidden({}, { locale });
	if (value === null) return m.figure_no_answers({}, { locale });
	return n === null ? '' : m.base_row({ count: formatCount(n, locale) }, { locale });
}

function legendOf({ steps }: TrendFinding, { locale }: ChartContext): GlyphKey[] {
	return [
		...(steps.includes('caveat')
			? [{ sign: 'dashed' as const, label: m.key_caveat({}, { locale }) }]
			: []),
		...(steps.includes('broken')
			? [{ sign: 'break' as const, label: m.key_broken({}, { locale }) }]
			: [])
	];
}

function trendTable(
	finding: TrendFinding,
	measure: Measure,
	context: FaceContext
): PresentationTable {
	const { locale } = context;
	const level = formatPercent(finding.level * 100, 1, locale);
	const said: Record<Comparability, string> = {
		comparable: m.comparable({}, { locale }),
		caveat: m.comparable_caveat({}, { locale }),
		broken: m.comparable_broken({}, { locale })
	};
	return {
		caption: m.caption_over(
			{
				question: fullTitle(questionOf(finding.question, context)),
				by: fullTitle(questionOf(finding.by, context))
			},
			{ locale }
		),
		columns: [
			m.column_moment({}, { locale }),
			measureName(finding, context),
			m.column_interval({ level }, { locale }),
			m.column_n({}, { locale }),
			m.column_comparable({}, { locale })
		],
		rows: finding.points.map((point, index) => {
			const step = finding.steps[index - 1];
			const compared = step ? said[step] : '';
			if (point.hidden) {
				const word = m.figure_hidden({}, { locale });
				return [point.label, word, labelHidden(point.hidden, locale), '', compared];
			}
			return [
				point.label,
				point.value === null ? '' : measure.write(point.value),
				writeInterval(point, measure, locale),
				point.n === null ? '' : formatCount(point.n, locale),
				compared
			];
		})
	};
}

function trendBase(finding: TrendFinding, context: FaceContext): string[] {
	const { locale } = context;
	const level = formatPercent(finding.level * 100, 1, locale);
	const intervals = finding.points.some((point) => point.low !== null);
	return [
		measureName(finding, context),
		...(intervals ? [m.base_interval({ level }, { locale })] : [])
	];
}
