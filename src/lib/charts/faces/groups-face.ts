import { formatCount, formatList, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { GroupMean, GroupsFinding } from '$lib/survey/findings/groups';
import { weightedPart } from '../base-line';
import { missingParts } from '../missing-words';
import type { Drawing } from '../drawing';
import { oneOf, type Face, type FaceContext } from '../face';
import { insteadOf } from '../instead';
import { measureOf, writeInterval, type Measure } from '../measure';
import { domainOf } from '../plot/axis';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotRow } from '../plot/row-plot-layout';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden } from '../say-hidden';
import { sayMeans } from '../say-means';
import { scaleEnds } from '../scale-ends';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';

/** So many pairs of groups are named; of more, the number is said. */
const mostPairs = 6;

/** Means of groups beside one another, with intervals, and which pairs can be told apart. */
export function groupsFace(finding: GroupsFinding, context: FaceContext): Face {
	return {
		choose: (wanted) => oneOf(['dots'], wanted),
		say: () => sayMeans(finding, context.locale),
		table: () => groupsTable(finding, context),
		base: () => groupsBase(finding, context),
		draw: (_, at) => drawGroups(finding, at)
	};
}

export const measureOfGroups = (finding: GroupsFinding, { locale }: FaceContext): Measure =>
	measureOf(
		'number',
		finding.range,
		finding.groups.flatMap(({ low, mean, high }) => [low, mean, high]),
		locale
	);

function drawGroups(finding: GroupsFinding, context: ChartContext): Drawing {
	const measure = measureOfGroups(finding, context);
	const values = finding.groups.flatMap(({ low, mean, high }) =>
		[low, mean, high].filter((value) => value !== null)
	);
	return drawRowPlot(
		{
			items: finding.groups.map((group) => groupRow(group, measure, context)),
			domain: domainOf(measure, values),
			write: values.length === 0 ? null : measure.tick,
			whole: finding.range !== null,
			ends: scaleEnds(
				finding.questions ? null : questionOf(finding.question, context),
				finding.range
			),
			line: null,
			band: null,
			legend: []
		},
		context.width,
		sizesFor(context),
		context.palette
	);
}

function groupRow(group: GroupMean, { write }: Measure, { locale }: ChartContext): PlotRow {
	const { label, n, mean, low, high, hidden } = group;
	const instead = insteadOf(hidden, mean, locale);
	const dot = mean === null ? [] : [{ kind: 'dot' as const, at: mean, look: 'full' as const }];
	const interval =
		low === null || high === null ? [] : [{ kind: 'interval' as const, low, high, quiet: false }];
	return {
		kind: 'row',
		label,
		glyphs: instead === null ? [...interval, ...dot] : [],
		value: instead === null && mean !== null ? write(mean) : '',
		note:
			instead === null && n !== null
				? m.base_row({ count: formatCount(n, locale) }, { locale })
				: '',
		instead
	};
}

function groupsTable(finding: GroupsFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const measure = measureOfGroups(finding, context);
	const write = (value: number | null): string => (value === null ? '' : measure.write(value));
	const level = formatPercent(finding.level * 100, 1, locale);
	return {
		caption: m.caption_by(
			{
				question: finding.questions
					? m.measure_index({}, { locale })
					: fullTitle(questionOf(finding.question, context)),
				by: fullTitle(questionOf(finding.by, context))
			},
			{ locale }
		),
		columns: [
			m.column_group({}, { locale }),
			m.column_n({}, { locale }),
			m.column_mean({}, { locale }),
			m.column_interval({ level }, { locale }),
			m.column_sd({}, { locale }),
			m.column_median({}, { locale }),
			m.column_differs_from({}, { locale })
		],
		rows: finding.groups.map((group) =>
			group.hidden
				? [
						group.label,
						m.figure_hidden({}, { locale }),
						'',
						'',
						'',
						'',
						labelHidden(group.hidden, locale)
					]
				: [
						group.label,
						group.n === null ? '' : formatCount(group.n, locale),
						write(group.mean),
						writeInterval(group, measure, locale),
						write(group.sd),
						write(group.median),
						formatList(differsFrom(group, finding), locale)
					]
		)
	};
}

/** Labels of the groups that this one can be told apart from. */
function differsFrom({ code }: GroupMean, { groups, pairs }: GroupsFinding): string[] {
	const others = new Set(
		pairs
			.filter((pair) => pair.verdict === 'differs' && (pair.a === code || pair.b === code))
			.map((pair) => (pair.a === code ? pair.b : pair.a))
	);
	return groups.filter((group) => others.has(group.code)).map((group) => group.label);
}

function groupsBase(finding: GroupsFinding, context: FaceContext): string[] {
	const { locale } = context;
	const sizes = finding.groups.flatMap(({ n, hidden }) => (n === null || hidden ? [] : [n]));
	const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
	const range = { low: formatCount(low, locale), high: formatCount(high, locale) };
	const size =
		low === high
			? m.base_n_each({ count: range.low }, { locale })
			: m.base_n_groups(range, { locale });
	const intervals = finding.groups.some((group) => group.low !== null);
	const level = formatPercent(finding.level * 100, 1, locale);
	return [
		...(sizes.length === 0 ? [] : [size]),
		...missingParts(finding.missing, locale),
		...weightedPart(finding.weighted, locale),
		...(intervals ? [m.base_interval({ level }, { locale })] : []),
		...pairsPart(finding, locale)
	];
}

function pairsPart({ groups, pairs }: GroupsFinding, locale: FaceContext['locale']): string[] {
	if (pairs.length === 0) return [];
	const apart = pairs.filter((pair) => pair.verdict === 'differs');
	const label = (code: number): string => groups.find((group) => group.code === code)?.label ?? '';
	if (apart.length === 0) return [m.base_pairs_none({}, { locale })];
	if (apart.length > mostPairs) {
		const count = formatCount(apart.length, locale);
		return [m.base_pairs_many({ count, total: formatCount(pairs.length, locale) }, { locale })];
	}
	const named = apart.map(({ a, b }) => m.pair({ a: label(a), b: label(b) }, { locale }));
	return [m.base_pairs({ pairs: named.join(', ') }, { locale })];
}
