import type { AreaMark, Drawing, Layer, RuleMark, TextMark } from '../drawing';
import { lineHeight } from '../label-block';
import { moveLayer } from '../move-layer';
import type { Sizes } from '../sizes';
import type { Palette } from '../tokens';
import { breakRules, dotMark, dotRadius, type GlyphKey } from './glyph';
import { drawGlyphLegend } from './glyph-legend';
import { layoutTrend, type PlacedMoment, type TrendLayout } from './trend-layout';
import type { Domain } from './axis';

/** One moment: its number with its interval, or why there is none. */
export interface TrendMoment {
	readonly label: string;
	/** Below the label: how many answered, or that the number is hidden. */
	readonly note: string;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

export interface TrendPlot {
	readonly moments: readonly TrendMoment[];
	/** How each moment is joined to the next. */
	readonly joins: readonly ('line' | 'dashed' | 'broken')[];
	readonly domain: Domain;
	readonly write: (value: number) => string;
	readonly tick: (value: number) => string;
	readonly legend: readonly GlyphKey[];
}

/**
 * Moments from left to right on one scale: points with their intervals, joined by a line where they can be
 * compared. The scale's ends are the only lines across.
 */
export function drawTrend(plot: TrendPlot, width: number, sizes: Sizes, palette: Palette): Drawing {
	const layout = layoutTrend(plot, width, sizes);
	const key = drawGlyphLegend(plot.legend, layout.left, width, sizes, palette);
	const body: Layer[] = [
		{ kind: 'area', marks: bands(plot, layout, palette) },
		{ kind: 'rule', marks: [...scaleEnds(layout, palette), ...whiskers(layout, palette)] },
		{ kind: 'rule', marks: lines(plot, layout, 'line', palette) },
		{ kind: 'rule', marks: lines(plot, layout, 'dashed', palette), dashed: true },
		{ kind: 'rule', marks: breaks(plot, layout, sizes, palette) },
		{
			kind: 'dot',
			marks: layout.moments.flatMap(({ x, y }) =>
				y === null ? [] : [dotMark(x, y, 'full', sizes, palette)]
			)
		},
		{ kind: 'text', marks: texts(plot, layout, sizes, palette) }
	];
	return {
		width,
		height: Math.ceil(key.height + layout.height),
		layers: [...key.layers, ...body.map((layer) => moveLayer(layer, key.height))]
	};
}

/** One band for each run of moments that are joined and have intervals. */
function bands({ joins }: TrendPlot, { moments }: TrendLayout, palette: Palette): AreaMark[] {
	const runs: AreaMark['points'][number][][] = [[]];
	moments.forEach(({ x, low, high }, index) => {
		if (index > 0 && joins[index - 1] === 'broken') runs.push([]);
		if (low === null || high === null) runs.push([]);
		else runs.at(-1)?.push({ x, y: low, y2: high });
	});
	return runs
		.filter((points) => points.length > 1)
		.map((points) => ({ points, fill: palette['green-wash'] }));
}

function scaleEnds({ left, right, top, bottom }: TrendLayout, palette: Palette): RuleMark[] {
	const line = { x: left, x2: right, colour: palette.line, width: 1 };
	return [
		{ ...line, y: top, y2: top },
		{ ...line, y: bottom, y2: bottom, colour: palette['line-2'] }
	];
}

function whiskers({ moments }: TrendLayout, palette: Palette): RuleMark[] {
	return moments.flatMap(({ x, low, high }) =>
		low === null || high === null
			? []
			: [{ x, y: high, x2: x, y2: low, colour: palette['ink-3'], width: 1.25 }]
	);
}

function lines(
	{ joins }: TrendPlot,
	{ moments }: TrendLayout,
	join: 'line' | 'dashed',
	palette: Palette
): RuleMark[] {
	return moments.flatMap(({ x, y }, index) => {
		const next = moments[index + 1];
		if (y === null || !next || next.y === null || joins[index] !== join) return [];
		return [{ x, y, x2: next.x, y2: next.y, colour: palette.c1, width: 2 }];
	});
}

/** Two slanted strokes where the numbers on either side cannot be compared. */
function breaks(
	{ joins }: TrendPlot,
	{ moments, bottom }: TrendLayout,
	sizes: Sizes,
	palette: Palette
): RuleMark[] {
	return joins.flatMap((join, index) => {
		const [from, to] = [moments[index], moments[index + 1]];
		if (join !== 'broken' || !from || !to) return [];
		return breakRules((from.x + to.x) / 2, bottom, sizes, palette);
	});
}

function texts(
	{ domain, tick }: TrendPlot,
	layout: TrendLayout,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const small = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const end = { ...small, x: layout.left - sizes.small * 0.6, align: 'right' as const };
	return [
		{ ...end, y: layout.top, text: tick(domain.max) },
		{ ...end, y: layout.bottom, text: tick(domain.min) },
		...layout.moments.flatMap((moment) => momentTexts(moment, layout, sizes, palette))
	];
}

function momentTexts(
	{ x, y, high, text, lines: labelLines, note }: PlacedMoment,
	{ bottom }: TrendLayout,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const step = sizes.label * lineHeight;
	const first = bottom + sizes.label * 0.6;
	const centred = { x, align: 'center' as const };
	const label = labelLines.map((line, index): TextMark => ({
		...centred,
		y: first + step * (index + 0.5),
		text: line,
		size: sizes.label,
		weight: 400,
		colour: palette.ink
	}));
	const small = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const below = first + step * labelLines.length + sizes.small * lineHeight * 0.5;
	const noted = note === '' ? [] : [{ ...centred, ...small, y: below, text: note }];
	if (y === null) return [...label, ...noted];
	const over = Math.min(high ?? y, y - dotRadius(sizes)) - sizes.label * 0.7;
	const value = { size: sizes.label, weight: 600 as const, colour: palette.ink };
	return [...label, ...noted, { ...centred, ...value, y: over, text }];
}
