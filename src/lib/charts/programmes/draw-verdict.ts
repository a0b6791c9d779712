import { formatPercent } from '$lib/i18n/format';
import { intlTag, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { unitOf } from '$lib/survey/findings/indicator-names';
import type { JudgedCondition, VerdictFinding } from '$lib/survey/findings/verdict';
import type { Drawing } from '../drawing';
import { drawNotice } from '../notice';
import type { Glyph } from '../plot/glyph';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotRow } from '../plot/row-plot-layout';
import type { ChartContext } from '../presentation';
import { labelHidden } from '../say-hidden';
import { sizesFor } from '../sizes';
import { capitalise } from '../words';
import { sayAsked, sayMet, sayWhat, writeJudged } from './condition-words';

/** Every condition as a row: the number, what it is held against, and in words whether that holds. */
export function drawVerdict(finding: VerdictFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const sizes = sizesFor(context);
	const { hidden, conditions } = finding;
	if (hidden) return drawNotice(labelHidden(hidden, locale), true, width, sizes, palette);
	const isOnAxis = conditions.some(isPercent);
	return drawRowPlot(
		{
			items: conditions.map((condition) => conditionRow(condition, locale)),
			domain: { min: 0, max: 100 },
			write: isOnAxis ? (value) => formatPercent(value, 1, locale) : null,
			whole: false,
			ends: { low: '', high: '' },
			line: null,
			band: null,
			legend: isOnAxis
				? [
						{ sign: 'dot', label: m.key_judged({}, { locale }) },
						{ sign: 'goal', label: m.key_asked({}, { locale }) }
					]
				: []
		},
		width,
		sizes,
		palette
	);
}

/** A number of people who answered is no percentage, whatever the indicator counts in. */
function isPercent({ indicator, part, op }: JudgedCondition): boolean {
	if (indicator === null || part === 'n' || op === 'unknown') return false;
	const unit = unitOf(indicator);
	return unit === 'percent' || unit === 'index';
}

function conditionRow(condition: JudgedCondition, locale: Locale): PlotRow {
	const { left, right } = condition;
	const dot: Glyph[] = left === null ? [] : [{ kind: 'dot', at: left, look: 'full' }];
	const goal: Glyph[] = right === null ? [] : [{ kind: 'goal', at: right }];
	return {
		kind: 'row',
		label: capitalise(sayWhat(condition, locale), locale),
		glyphs: isPercent(condition) ? [...goal, ...dot] : [],
		value: left === null ? '' : writeJudged(condition, left, locale),
		note: `${sayAsked(condition, locale)}: ${sayMet(condition, locale).toLocaleLowerCase(intlTag(locale))}`,
		instead: null
	};
}
