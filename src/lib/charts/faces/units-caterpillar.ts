import { formatCount } from '$lib/i18n/format';
import { intlTag } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Unit, UnitsFinding } from '$lib/survey/findings/units';
import type { Drawing } from '../drawing';
import { insteadOf } from '../instead';
import type { Measure } from '../measure';
import { domainOf } from '../plot/axis';
import type { Glyph, GlyphKey } from '../plot/glyph';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotRow } from '../plot/row-plot-layout';
import type { ChartContext } from '../presentation';
import { scaleEnds } from '../scale-ends';
import { sizesFor } from '../sizes';
import { questionOf } from '../titles';

/**
 * Every unit with its own number and the one drawn towards the common level, by name, or by the latter when
 * the largest are wanted first; never numbered.
 */
export function drawCaterpillar(
	finding: UnitsFinding,
	measure: Measure,
	context: ChartContext
): Drawing {
	const { pooled } = finding;
	const values = finding.units.flatMap(({ low, value, high, shrunken }) =>
		[low, value, high, shrunken?.low ?? null, shrunken?.high ?? null].filter((at) => at !== null)
	);
	const plain = { low: '', high: '' };
	return drawRowPlot(
		{
			items: ordered(finding.units, context).map((unit) => unitRow(unit, measure, context)),
			domain: domainOf(measure, values),
			write: values.length === 0 ? null : measure.tick,
			whole: finding.measure === 'mean' && finding.range !== null,
			ends:
				finding.measure === 'mean'
					? scaleEnds(questionOf(finding.question, context), finding.range)
					: plain,
			line: pooled?.value ?? null,
			band: pooled && { low: pooled.predictionLow, high: pooled.predictionHigh },
			legend: legendOf(finding, measure, context)
		},
		context.width,
		sizesFor(context),
		context.palette
	);
}

function ordered(units: readonly Unit[], { locale, sort }: ChartContext): Unit[] {
	const names = new Intl.Collator(intlTag(locale), { numeric: true });
	const byName = units.toSorted((a, b) => names.compare(a.label, b.label));
	if (sort !== 'top') return byName;
	const at = ({ shrunken, value }: Unit): number => shrunken?.value ?? value ?? -Infinity;
	return byName.toSorted((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a)));
}

function unitRow(unit: Unit, { write }: Measure, { locale }: ChartContext): PlotRow {
	const { label, n, value, hidden, shrunken } = unit;
	const instead = insteadOf(hidden, value, locale);
	const read = shrunken?.value ?? value;
	return {
		kind: 'row',
		label,
		glyphs: instead === null ? glyphsOf(unit) : [],
		value: instead === null && read !== null ? write(read) : '',
		note:
			instead === null && n !== null
				? m.base_row({ count: formatCount(n, locale) }, { locale })
				: '',
		instead
	};
}

function glyphsOf({ value, low, high, shrunken }: Unit): Glyph[] {
	const own: Glyph[] = [
		...(low === null || high === null
			? []
			: [{ kind: 'interval' as const, low, high, quiet: shrunken !== null }]),
		...(value === null
			? []
			: [
					{
						kind: 'dot' as const,
						at: value,
						look: shrunken ? ('hollow' as const) : ('full' as const)
					}
				])
	];
	if (!shrunken) return own;
	return [
		...own,
		{ kind: 'interval', low: shrunken.low, high: shrunken.high, quiet: false },
		{ kind: 'dot', at: shrunken.value, look: 'full' }
	];
}

function legendOf(
	{ pooled, units }: UnitsFinding,
	{ write }: Measure,
	{ locale }: ChartContext
): GlyphKey[] {
	if (!pooled || !units.some((unit) => unit.shrunken)) return [];
	return [
		{ sign: 'dot', label: m.key_shrunken({}, { locale }) },
		{ sign: 'hollow', label: m.key_own({}, { locale }) },
		{ sign: 'line', label: m.key_common({ value: write(pooled.value) }, { locale }) },
		{ sign: 'band', label: m.key_next({}, { locale }) }
	];
}
