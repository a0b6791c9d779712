import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import { weightedPart } from '../base-line';
import type { Drawing } from '../drawing';
import { plainText } from '../emphasis';
import { isSameGrid } from '../bundle-findings';
import { measureOfEstimate, nameOfEstimate, rateOf, sayEstimates } from '../say-estimates';
import { oneOf, type Face, type FaceContext } from '../face';
import { insteadOf } from '../instead';
import { writeInterval } from '../measure';
import { drawNotice } from '../notice';
import { domainOf } from '../plot/axis';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotRow } from '../plot/row-plot-layout';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden } from '../say-hidden';
import { scaleEnds } from '../scale-ends';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';

/** Numbers of one name beside one another, each with its interval on the whole scale. */
export function estimateFace(findings: readonly EstimateFinding[], context: FaceContext): Face {
	return {
		choose: (wanted) => oneOf(['dots'], wanted),
		say: () => sayEstimates(findings, context.locale),
		table: () => estimateTable(findings, context),
		base: () => estimateBase(findings, context.locale),
		draw: (_, at) => drawEstimates(findings, at)
	};
}

/** The cells of one number in a table: its name, its value and its interval. */
export function estimateRow(
	finding: EstimateFinding,
	{ locale }: FaceContext
): { readonly label: string; readonly value: string; readonly interval: string } {
	const measure = measureOfEstimate(finding, locale);
	const { value } = rateOf(finding);
	const label = nameOfEstimate(finding, locale);
	if (finding.hidden) return { label, value: m.figure_hidden({}, { locale }), interval: '' };
	return {
		label,
		value: value === null ? '' : measure.write(value),
		interval: writeInterval(finding, measure, locale)
	};
}

/**
 * What a number is about: its question, or what it is called when it is about no single one. Rows of one grid
 * are told apart by their rows alone.
 */
function subjectOf(
	finding: EstimateFinding,
	among: readonly EstimateFinding[],
	context: FaceContext
): string {
	const { question, questions } = finding;
	if (question === null || questions.length > 1) return nameOfEstimate(finding, context.locale);
	const asked = questionOf(question, context);
	const areRows =
		among.length > 1 &&
		among.every((one) => one.question && isSameGrid(one.question, question, context));
	return plainText(areRows && asked.row !== null ? asked.row : fullTitle(asked));
}

function estimateTable(
	findings: readonly EstimateFinding[],
	context: FaceContext
): PresentationTable {
	const { locale } = context;
	const [first] = findings;
	const level = formatPercent((first?.level ?? 0) * 100, 1, locale);
	return {
		caption: first && findings.length === 1 ? subjectOf(first, [], context) : '',
		columns: [
			m.column_measure({}, { locale }),
			m.column_value({}, { locale }),
			m.column_interval({ level }, { locale }),
			m.column_n({}, { locale })
		],
		rows: findings.map((finding) => {
			const { label, value, interval } = estimateRow(finding, context);
			const about = findings.length === 1 ? label : subjectOf(finding, findings, context);
			return [about, value, interval, finding.hidden ? '' : formatCount(finding.n, locale)];
		})
	};
}

function estimateBase(findings: readonly EstimateFinding[], locale: Locale): string[] {
	const [first, more] = findings;
	if (!first) return [];
	const level = formatPercent(first.level * 100, 1, locale);
	const intervals = findings.some((finding) => finding.low !== null);
	const count = formatCount(first.n, locale);
	const total = formatCount(first.population ?? 0, locale);
	const base =
		first.population !== null && first.population > first.n
			? m.base_n_of({ count, total }, { locale })
			: m.base_n({ count }, { locale });
	return [
		...(more || first.hidden ? [] : [base]),
		...weightedPart(first.weighted, locale),
		...(intervals ? [m.base_interval({ level }, { locale })] : [])
	];
}

function drawEstimates(findings: readonly EstimateFinding[], context: ChartContext): Drawing {
	const [first] = findings;
	if (!first) throw new Error('There is no number to draw');
	if (findings.length === 1 && first.hidden) {
		const { locale, width, palette } = context;
		return drawNotice(labelHidden(first.hidden, locale), true, width, sizesFor(context), palette);
	}
	const measure = measureOfEstimate(first, context.locale);
	const values = findings.flatMap((finding) =>
		[finding.low, rateOf(finding).value, finding.high].filter((value) => value !== null)
	);
	const question = first.question === null ? null : questionOf(first.question, context);
	return drawRowPlot(
		{
			items: findings.map((finding) => estimatePlotRow(finding, findings, context)),
			domain: domainOf(measure, values),
			write: values.length === 0 ? null : measure.tick,
			whole: first.name === 'mean' || first.name === 'median',
			ends: first.name === 'mean' ? scaleEnds(question, first.range) : { low: '', high: '' },
			line: null,
			band: null,
			legend: []
		},
		context.width,
		sizesFor(context),
		context.palette
	);
}

function estimatePlotRow(
	finding: EstimateFinding,
	among: readonly EstimateFinding[],
	context: ChartContext
): PlotRow {
	const { locale } = context;
	const lone = among.length === 1;
	const { low, high, hidden, n } = finding;
	const { value } = rateOf(finding);
	const instead = insteadOf(hidden, value, locale);
	const interval =
		low === null || high === null ? [] : [{ kind: 'interval' as const, low, high, quiet: false }];
	const dot = value === null ? [] : [{ kind: 'dot' as const, at: value, look: 'full' as const }];
	return {
		kind: 'row',
		label: lone ? '' : subjectOf(finding, among, context),
		glyphs: instead === null ? [...interval, ...dot] : [],
		value: instead === null ? estimateRow(finding, context).value : '',
		note:
			instead === null && !lone ? m.base_row({ count: formatCount(n, locale) }, { locale }) : '',
		instead
	};
}
