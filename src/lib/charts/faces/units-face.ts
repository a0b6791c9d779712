import { formatCount, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { UnitsFinding } from '$lib/survey/findings/units';
import type { ChartChoice } from '../choose-chart';
import { oneOf, type Face, type FaceContext } from '../face';
import type { WantedChart } from '../presentation';
import { sayUnits } from '../say-units';
import { drawCaterpillar } from './units-caterpillar';
import { drawUnitsFunnel } from './units-funnel';
import { measureOfUnits } from './units-measure';
import { unitsTable } from './units-table';
import { measureName } from './measure-name';

/** Many units beside one another: never ranked, and named in the funnel only where they stand out. */
export function unitsFace(finding: UnitsFinding, context: FaceContext): Face {
	const measure = measureOfUnits(finding, context.locale);
	return {
		choose: (wanted) => chooseUnits(finding, wanted),
		say: () => sayUnits(finding, measure, context.locale),
		table: () => unitsTable(finding, measure, context),
		base: (chart) => unitsBase(finding, chart === 'caterpillar', context),
		draw: (chart, at) =>
			chart === 'funnel' && finding.funnel
				? drawUnitsFunnel(finding, finding.funnel, measure, at)
				: drawCaterpillar(finding, measure, at)
	};
}

function chooseUnits({ funnel }: UnitsFinding, wanted: WantedChart): ChartChoice {
	if (wanted === 'funnel' && !funnel) {
		return { chart: 'caterpillar', refusal: { code: 'no_limits' } };
	}
	return oneOf(['caterpillar', 'funnel'], wanted);
}

function unitsBase(finding: UnitsFinding, intervals: boolean, context: FaceContext): string[] {
	const { locale } = context;
	const sizes = finding.units.flatMap(({ n, hidden }) => (n === null || hidden ? [] : [n]));
	const range = {
		low: formatCount(Math.min(...sizes), locale),
		high: formatCount(Math.max(...sizes), locale)
	};
	const even = range.low === range.high;
	const size = even
		? m.base_n_each({ count: range.low }, { locale })
		: m.base_n_groups(range, { locale });
	const level = formatPercent(finding.level * 100, 1, locale);
	return [
		measureName(finding, context),
		...(sizes.length === 0 ? [] : [size]),
		...(intervals && sizes.length > 0 ? [m.base_interval({ level }, { locale })] : [])
	];
}
