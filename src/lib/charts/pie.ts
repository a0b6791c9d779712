import type { Drawing, Layer, RectMark, RuleMark, TextMark } from './drawing';
import { hatchPolygon, type Point } from './hatch';
import { drawBlock } from './label-block';
import { keyBelow } from './pie-key';
import { layoutPie, type PieLayout, type PieSlice, type PlacedSlice } from './pie-layout';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import type { Palette } from './tokens';

/**
 * A pie in at most `width` pixels: slices clockwise from twelve o'clock in the given order, counts inside,
 * labels and shares beside, or in a key below when there is no room beside.
 */
export function drawPie(
	slices: readonly PieSlice[],
	width: number,
	sizes: Sizes,
	palette: Palette
): Drawing {
	const layout = layoutPie(slices, width, sizes);
	const pie = pieLayers(layout, sizes, palette);
	if (layout.labels.length > 0) {
		return {
			width: Math.min(width, Math.ceil(layout.width + 2)),
			height: Math.ceil(layout.height),
			layers: [...pie, ...labelLayers(layout, palette)]
		};
	}
	const key = keyBelow(layout, width, sizes, palette);
	return { width, height: key.height, layers: [...pie, ...key.layers] };
}

function pieLayers(layout: PieLayout, sizes: Sizes, palette: Palette): Layer[] {
	const { x, y, radius, slices } = layout;
	const hatched = slices.filter((slice) => slice.paint.hatched);
	return [
		{
			kind: 'arc',
			marks: slices.map((slice) => ({
				x,
				y,
				radius,
				start: slice.start,
				end: slice.end,
				fill: slice.paint.fill,
				stroke: 'none',
				strokeWidth: 0,
				...about(slice)
			}))
		},
		{
			kind: 'rule',
			marks: hatched.flatMap((slice) =>
				hatchPolygon(wedge(slice, layout), sizes.label * 0.45, slice.paint.edge)
			)
		},
		{
			kind: 'arc',
			marks: slices
				.filter((slice) => slice.paint.edge !== 'none')
				.map((slice) => ({
					x,
					y,
					radius,
					start: slice.start,
					end: slice.end,
					fill: 'none',
					stroke: slice.paint.edge,
					strokeWidth: 1.5
				}))
		},
		{ kind: 'rule', marks: cuts(layout, sizes, palette) },
		{ kind: 'rect', marks: hatched.flatMap((slice) => plate(slice, layout, sizes, palette)) },
		{ kind: 'text', marks: slices.flatMap((slice) => insideCount(slice, layout, sizes)) }
	];
}

const about = ({ answers }: PieSlice): Pick<RectMark, 'answers'> => (answers ? { answers } : {});

/** Strokes in the paper's colour between the slices, thinner beside a thin slice so as not to hide it. */
function cuts({ x, y, radius, slices }: PieLayout, sizes: Sizes, palette: Palette): RuleMark[] {
	return slices.map((slice, index) => {
		const before = slices.at(index - 1) ?? slice;
		const thinnest = Math.min(slice.end - slice.start, before.end - before.start) * radius;
		return {
			x,
			y,
			x2: x + (radius + 1) * Math.sin(slice.start),
			y2: y - (radius + 1) * Math.cos(slice.start),
			colour: palette.paper,
			width: Math.min(sizes.cut, Math.max(0.5, thinnest * 0.25))
		};
	});
}

function wedge(slice: PlacedSlice, { x, y, radius }: PieLayout): Point[] {
	const steps = Math.max(2, Math.ceil((slice.end - slice.start) / 0.05));
	const arc = Array.from({ length: steps + 1 }, (_, step) => {
		const angle = slice.start + ((slice.end - slice.start) * step) / steps;
		return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
	});
	return [{ x, y }, ...arc];
}

/** A patch of paper under a count, so that hatching does not run through the digits. */
function plate(slice: PlacedSlice, layout: PieLayout, sizes: Sizes, palette: Palette): RectMark[] {
	if (!slice.inside) return [];
	const half = textWidth(slice.countText, sizes.inside, 600) / 2 + sizes.inside * 0.2;
	const [x, y] = [layout.x + slice.inside.x, layout.y + slice.inside.y];
	const tall = sizes.inside * 0.58;
	const paper = { fill: palette.paper, stroke: 'none', strokeWidth: 0 };
	return [{ x: x - half, y: y - tall, x2: x + half, y2: y + tall, ...paper, ...about(slice) }];
}

function insideCount(slice: PlacedSlice, layout: PieLayout, sizes: Sizes): TextMark[] {
	if (!slice.inside) return [];
	return [
		{
			x: layout.x + slice.inside.x,
			y: layout.y + slice.inside.y,
			text: slice.countText,
			size: sizes.inside,
			weight: 600,
			align: 'center',
			colour: slice.paint.on
		}
	];
}

function labelLayers(layout: PieLayout, palette: Palette): Layer[] {
	return [
		{
			kind: 'rule',
			marks: layout.labels.flatMap((label) =>
				label.from
					? [
							{
								...label.from,
								x2: label.x + (label.align === 'left' ? -3 : 3),
								y2: label.y,
								colour: palette.control,
								width: 1
							}
						]
					: []
			)
		},
		{
			kind: 'text',
			marks: layout.labels.flatMap((label) => drawBlock(label.block, label, palette))
		}
	];
}
