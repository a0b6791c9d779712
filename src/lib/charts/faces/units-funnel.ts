import { formatCount, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { FunnelLimit, UnitsFinding } from '$lib/survey/findings/units';
import { capitalise } from '../words';
import type { Drawing } from '../drawing';
import type { Measure } from '../measure';
import { domainOf, type Domain } from '../plot/axis';
import { drawFunnel, type FunnelPlot } from '../plot/funnel-plot';
import type { ChartContext } from '../presentation';
import { sizesFor } from '../sizes';
import { measureName } from './measure-name';

type Funnel = NonNullable<UnitsFinding['funnel']>;

/** Units by their number of answers, within the limits that chance would keep them in if all were alike. */
export function drawUnitsFunnel(
	finding: UnitsFinding,
	funnel: Funnel,
	measure: Measure,
	context: ChartContext
): Drawing {
	const { locale } = context;
	const dots = finding.units.flatMap(({ n, value, label, outside, hidden }) =>
		n === null || value === null || hidden
			? []
			: [{ n, value, name: outside === '95' || outside === '998' ? label : null }]
	);
	const limits = funnel.limits.toSorted((a, b) => a.n - b.n);
	const up = domainUp(limits, dots, funnel, measure);
	const largest = Math.max(1, ...limits.map((limit) => limit.n), ...dots.map((dot) => dot.n));
	const across = domainOf({ range: null }, [0, largest]);
	return drawFunnel(
		{
			dots,
			lines: linesOf(limits, funnel.centre, across, up),
			across,
			up,
			write: measure.tick,
			writeSize: (n) => formatCount(n, locale),
			titles: {
				across: capitalise(m.axis_answers({}, { locale }), locale),
				up: measureName(finding, context)
			},
			legend: [
				{
					sign: 'line',
					label: m.key_common({ value: measure.write(funnel.centre) }, { locale })
				},
				{ sign: 'dashed', label: limitName(95, context) },
				{ sign: 'quiet', label: limitName(99.8, context) }
			]
		},
		context.width,
		sizesFor(context),
		context.palette
	);
}

const limitName = (percent: number, { locale }: ChartContext): string => {
	const level = formatPercent(percent, percent === 95 ? 1 : 100, locale);
	return m.key_limit({ level }, { locale });
};

/** Room for every unit and for the limits of the smallest one, inside the scale. */
function domainUp(
	limits: readonly FunnelLimit[],
	dots: FunnelPlot['dots'],
	{ centre }: Funnel,
	measure: Measure
): Domain {
	const smallest = Math.min(...dots.map((dot) => dot.n));
	const near = limits.find((limit) => limit.n >= smallest) ?? limits[0];
	const edges = near ? [near.low998, near.high998] : [];
	const open = domainOf({ range: null }, [centre, ...dots.map((dot) => dot.value), ...edges]);
	const { range } = measure;
	if (!range) return open;
	return { min: Math.max(range.min, open.min), max: Math.min(range.max, open.max) };
}

function linesOf(
	limits: readonly FunnelLimit[],
	centre: number,
	across: Domain,
	up: Domain
): FunnelPlot['lines'] {
	const line = (look: 'quiet' | 'dashed', end: (limit: FunnelLimit) => number) => ({
		look,
		points: limits
			.map((limit) => ({ n: limit.n, value: end(limit) }))
			.filter(({ value }) => value >= up.min && value <= up.max)
	});
	return [
		line('quiet', (limit) => limit.low998),
		line('quiet', (limit) => limit.high998),
		line('dashed', (limit) => limit.low95),
		line('dashed', (limit) => limit.high95),
		{
			look: 'line',
			points: [
				{ n: across.min, value: centre },
				{ n: across.max, value: centre }
			]
		}
	];
}
