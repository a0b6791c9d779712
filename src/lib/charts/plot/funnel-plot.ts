import type { Drawing, Layer, RectMark, RuleMark, TextMark } from '../drawing';
import { lineHeight } from '../label-block';
import { moveLayer } from '../move-layer';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import type { Palette } from '../tokens';
import { position, ticksOf, type Domain } from './axis';
import { drawBottomAxis } from './bottom-axis';
import { dotMark, type GlyphKey } from './glyph';
import { drawGlyphLegend } from './glyph-legend';
import { placeNames } from './place-names';

/** One unit in the funnel; only those outside have a name. */
export interface FunnelDot {
	readonly n: number;
	readonly value: number;
	readonly name: string | null;
}

/** One of the funnel's lines, from small units to large. */
interface FunnelLine {
	readonly points: readonly { readonly n: number; readonly value: number }[];
	readonly look: 'line' | 'quiet' | 'dashed';
}

export interface FunnelPlot {
	readonly dots: readonly FunnelDot[];
	readonly lines: readonly FunnelLine[];
	/** Sizes of units, and their values. */
	readonly across: Domain;
	readonly up: Domain;
	readonly write: (value: number) => string;
	readonly writeSize: (n: number) => string;
	/** What the two axes count. */
	readonly titles: { readonly across: string; readonly up: string };
	readonly legend: readonly GlyphKey[];
}

/**
 * Units by how many answers they have, inside the limits that chance alone would keep them in. Those outside
 * are named as far as there is room; the table names all.
 */
export function drawFunnel(
	plot: FunnelPlot,
	width: number,
	sizes: Sizes,
	palette: Palette
): Drawing {
	const step = sizes.small * lineHeight;
	const ends = [plot.up.min, plot.up.max].map((at) => textWidth(plot.write(at), sizes.small));
	const left = Math.max(...ends) + sizes.small;
	const right = width - sizes.small;
	const key = drawGlyphLegend(plot.legend, 0, width, sizes, palette);
	const top = step * 1.5;
	const bottom = top + Math.min(sizes.bar * 12, (right - left) * 0.8);
	const x = position(plot.across, left, right);
	const y = position(plot.up, bottom, top);
	const axis = drawBottomAxis(
		{
			domain: plot.across,
			write: plot.writeSize,
			whole: true,
			ends: { low: '', high: plot.titles.across }
		},
		{ left, right },
		bottom,
		sizes,
		palette
	);
	const dots = plot.dots.map((dot) => ({ x: x(dot.n), y: y(dot.value), name: dot.name }));
	const names = placeNames(dots, { left, right: width, top, bottom }, sizes, palette);
	const lines = (look: FunnelLine['look']): RuleMark[] =>
		plot.lines
			.filter((line) => line.look === look)
			.flatMap((line) => segments(line, x, y, palette));
	const body: Layer[] = [
		{ kind: 'rule', marks: [...lines('quiet'), ...lines('line')] },
		{ kind: 'rule', marks: lines('dashed'), dashed: true },
		{ kind: 'rect', marks: names.map((name) => plate(name, palette)) },
		{
			kind: 'dot',
			marks: dots
				.toSorted((a, b) => Number(a.name !== null) - Number(b.name !== null))
				.map((dot) => dotMark(dot.x, dot.y, dot.name === null ? 'hollow' : 'full', sizes, palette))
		},
		{ kind: 'text', marks: [...heights(plot, { left, top, bottom }, sizes, palette), ...names] },
		...axis.layers
	];
	return {
		width,
		height: Math.ceil(key.height + bottom + axis.height),
		layers: [...key.layers, ...body.map((layer) => moveLayer(layer, key.height))]
	};
}

/** A patch of paper under a name, so that no line runs through its letters. */
function plate({ x, y, text, size }: TextMark, palette: Palette): RectMark {
	const half = size * 0.55;
	const paint = { fill: palette.paper, stroke: 'none', strokeWidth: 0 };
	return { x: x - 1, y: y - half, x2: x + textWidth(text, size, 600) + 1, y2: y + half, ...paint };
}

function segments(
	{ points, look }: FunnelLine,
	x: (n: number) => number,
	y: (value: number) => number,
	palette: Palette
): RuleMark[] {
	return points.slice(1).map((to, index) => {
		const from = points[index] ?? to;
		return {
			x: x(from.n),
			y: y(from.value),
			x2: x(to.n),
			y2: y(to.value),
			colour: palette[look === 'line' ? 'c1' : 'ink-3'],
			width: look === 'line' ? 1.5 : 1.25
		};
	});
}

/** The vertical axis: its title and a few numbers. */
function heights(
	{ up, write, titles }: FunnelPlot,
	{ left, top, bottom }: { readonly left: number; readonly top: number; readonly bottom: number },
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const quiet = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const at = position(up, bottom, top);
	const numbers = ticksOf(up, write, (bottom - top) * 0.6, sizes, false).map((tick): TextMark => ({
		...quiet,
		x: left - sizes.small * 0.6,
		y: at(tick.at),
		text: tick.text,
		align: 'right'
	}));
	return [{ ...quiet, x: 0, y: sizes.small * 0.6, text: titles.up, align: 'left' }, ...numbers];
}
