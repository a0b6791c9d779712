import type { Drawing, RectMark, RuleMark, TextMark } from '../drawing';
import { lineHeight } from '../label-block';
import { moveLayer } from '../move-layer';
import type { Sizes } from '../sizes';
import type { Palette } from '../tokens';
import { position } from './axis';
import { arrowRules, glyphLayers } from './glyph';
import { drawGlyphLegend } from './glyph-legend';
import { drawBottomAxis } from './bottom-axis';
import { layoutRowPlot, type PlacedRow, type RowPlot, type RowPlotLayout } from './row-plot-layout';

/**
 * Rows under one another on one common axis, in the given order: each with a label, its signs, the number
 * to read and how many answers it stands on.
 */
export function drawRowPlot(plot: RowPlot, width: number, sizes: Sizes, palette: Palette): Drawing {
	const layout = layoutRowPlot(plot, width, sizes);
	const at = position(plot.domain, layout.left, layout.right);
	const key = drawGlyphLegend(plot.legend, layout.left, width, sizes, palette);
	const axis = drawBottomAxis(plot, layout, layout.height, sizes, palette);
	const placed = layout.rows.flatMap(({ item, middle }) =>
		item.kind === 'row' ? item.glyphs.map((glyph) => ({ glyph, at, y: middle })) : []
	);
	const body = [
		{ kind: 'rect' as const, marks: bandMarks(plot, at, layout, palette) },
		{ kind: 'rule' as const, marks: guideLines(layout, palette) },
		{ kind: 'rule' as const, marks: crossLine(plot, at, layout, palette) },
		{ kind: 'rule' as const, marks: wayMarks(plot, at, layout, sizes, palette) },
		...glyphLayers(placed, sizes, palette),
		{ kind: 'rect' as const, dashed: true, marks: frames(layout, sizes, palette) },
		{
			kind: 'text' as const,
			marks: layout.rows.flatMap((row) => rowTexts(row, layout, sizes, palette))
		},
		...axis.layers
	];
	return {
		width,
		height: Math.ceil(key.height + layout.height + axis.height),
		layers: [...key.layers, ...body.map((layer) => moveLayer(layer, key.height))]
	};
}

/** Rows that lines across may run through: not those that hold words instead of marks. */
const crossed = ({ rows }: RowPlotLayout): readonly PlacedRow[] =>
	rows.filter(({ item, from, to }) => to > from && item.kind === 'row' && item.instead === null);

function bandMarks(
	{ band }: RowPlot,
	at: (value: number) => number,
	layout: RowPlotLayout,
	palette: Palette
): RectMark[] {
	if (!band) return [];
	const [x, x2] = [Math.max(layout.left, at(band.low)), Math.min(layout.right, at(band.high))];
	const paint = { fill: palette['green-wash'], stroke: 'none', strokeWidth: 0 };
	return crossed(layout).map(({ from, to }) => ({ x, y: from, x2, y2: to, ...paint }));
}

function crossLine(
	{ line }: RowPlot,
	at: (value: number) => number,
	layout: RowPlotLayout,
	palette: Palette
): RuleMark[] {
	if (line === null) return [];
	const x = at(line);
	return crossed(layout).map(({ from, to }) => ({
		x,
		y: from,
		x2: x,
		y2: to,
		colour: palette.c1,
		width: 1.5
	}));
}

function wayMarks(
	{ arrow }: RowPlot,
	at: (value: number) => number,
	{ rows }: RowPlotLayout,
	sizes: Sizes,
	palette: Palette
): RuleMark[] {
	const [from, to] = [rows[arrow?.fromRow ?? -1], rows[arrow?.toRow ?? -1]];
	if (!arrow || !from || !to) return [];
	return arrowRules(
		{ x: at(arrow.from), y: from.middle },
		{ x: at(arrow.to), y: to.middle },
		sizes,
		palette
	);
}

/** A hidden row is a dashed frame, as it is in every chart. */
function frames({ rows, left, right }: RowPlotLayout, sizes: Sizes, palette: Palette): RectMark[] {
	return rows.flatMap(({ item, insteadLines, middle }): RectMark[] => {
		if (item.kind !== 'row' || !item.instead?.hidden) return [];
		const half = (insteadLines.length * sizes.small * lineHeight) / 2 + 1;
		const edge = { fill: 'none', stroke: palette.control, strokeWidth: 1 };
		return [{ x: left + 0.5, y: middle - half, x2: right - 0.5, y2: middle + half, ...edge }];
	});
}

/** A hairline over the whole scale leads from a label to its sign. */
function guideLines({ rows, left, right }: RowPlotLayout, palette: Palette): RuleMark[] {
	return rows
		.filter(({ item }) => item.kind === 'row' && item.instead === null)
		.map(({ middle: y }) => ({ x: left, y, x2: right, y2: y, colour: palette.line, width: 1 }));
}

function rowTexts(
	{ item, lines, insteadLines, top, middle }: PlacedRow,
	layout: RowPlotLayout,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const step = sizes.label * lineHeight;
	const heading = item.kind === 'heading';
	const beside = !heading && !layout.above;
	const label = lines.map((text, index): TextMark => ({
		x: beside ? layout.left - sizes.label * 1.35 : 0,
		y: top + step * (index + 0.5),
		text,
		size: sizes.label,
		weight: heading ? 600 : 400,
		align: beside ? 'right' : 'left',
		colour: palette.ink
	}));
	if (item.kind === 'heading') return label;
	const y = layout.above ? top + step / 2 : middle;
	const small = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const value: TextMark = {
		x: layout.valueRight,
		y,
		text: item.value,
		size: sizes.label,
		weight: 600,
		align: 'right',
		colour: palette.ink
	};
	const note: TextMark = { ...small, x: layout.noteRight, y, text: item.note, align: 'right' };
	const smallStep = sizes.small * lineHeight;
	const instead = insteadLines.map((text, index): TextMark => ({
		...small,
		x: layout.left + (item.instead?.hidden ? sizes.small * 0.7 : 0),
		y: middle + (index - (insteadLines.length - 1) / 2) * smallStep,
		text,
		align: 'left'
	}));
	return [...label, ...[value, note].filter((mark) => mark.text !== ''), ...instead];
}
