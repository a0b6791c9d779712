import { formatPercent } from '$lib/i18n/format';
import { intlTag, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { unitOf } from '$lib/survey/findings/indicator-names';
import type { JudgedCondition, VerdictFinding } from '$lib/survey/findings/verdict';
import type { Drawing } from '../drawing';
import { drawNotice } from '../notice';
import type { Glyph } from '../plot/glyph';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotItem, PlotRow } from '../plot/row-plot-layout';
import type { ChartContext } from '../presentation';
import { labelHidden } from '../say-hidden';
import { sizesFor } from '../sizes';
import { capitalise } from '../words';
import { sayAsked, sayMet, sayWhat, writeJudged } from './condition-words';
import { decisiveOf } from './decisive-of';

/** How much larger the few rows of a slide are than those of other charts. */
const slideLetters = 1.2;

/**
 * The conditions as rows, those that decided first: the number, what it is held against, and in words whether that
 * holds. A slide has those that decided alone, in letters that can be read from the back row.
 */
export function drawVerdict(finding: VerdictFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const isSlide = context.size === 'slide';
	const own = sizesFor(context);
	const sizes = isSlide ? { ...own, label: own.label * slideLetters, small: own.label } : own;
	const { hidden } = finding;
	if (hidden) return drawNotice(labelHidden(hidden, locale), true, width, sizes, palette);
	const decisive = decisiveOf(finding.conditions);
	const first = decisive.length > 0 ? decisive : finding.conditions;
	const others = isSlide ? [] : finding.conditions.filter((one) => !first.includes(one));
	const isOnAxis = [...first, ...others].some(isPercent);
	return drawRowPlot(
		{
			items: [
				...conditionRows(m.conditions_decisive({}, { locale }), first, others.length > 0, locale),
				...conditionRows(m.conditions_other({}, { locale }), others, true, locale)
			],
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

function conditionRows(
	label: string,
	conditions: readonly JudgedCondition[],
	isApart: boolean,
	locale: Locale
): PlotItem[] {
	const rows = conditions.map((condition) => conditionRow(condition, locale));
	return isApart && rows.length > 0 ? [{ kind: 'heading', label }, ...rows] : rows;
}

/** A number of people who answered is no percentage, whatever the indicator counts in. */
function isPercent({ indicator, part, op }: JudgedCondition): boolean {
	if (indicator === null || part === 'n' || op === 'unknown') return false;
	const unit = unitOf(indicator);
	return unit === 'percent' || unit === 'index';
}

function conditionRow(condition: JudgedCondition, locale: Locale): PlotRow {
	const { left, right, op } = condition;
	// The row says already what it is that is not known.
	const asked =
		op === 'unknown'
			? m.condition_open({}, { locale }).toLocaleLowerCase(intlTag(locale))
			: sayAsked(condition, locale);
	const dot: Glyph[] = left === null ? [] : [{ kind: 'dot', at: left, look: 'full' }];
	const goal: Glyph[] = right === null ? [] : [{ kind: 'goal', at: right }];
	return {
		kind: 'row',
		label: capitalise(sayWhat(condition, locale), locale),
		glyphs: isPercent(condition) ? [...goal, ...dot] : [],
		value: left === null ? '' : writeJudged(condition, left, locale),
		note: `${asked}: ${sayMet(condition, locale).toLocaleLowerCase(intlTag(locale))}`,
		instead: null
	};
}
