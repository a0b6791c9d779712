import type { Drawing, Layer, RectMark, RuleMark, TextMark } from './drawing';
import { hatchRect } from './hatch';
import { lineHeight } from './label-block';
import { drawLegend, type LegendItem } from './legend';
import { moveLayer } from './move-layer';
import type { Sizes } from './sizes';
import {
	layoutStacked,
	type PlacedRow,
	type StackedLayout,
	type StackedRow
} from './stacked-layout';
import { textWidth } from './text-width';
import type { Palette } from './tokens';

/** Bars of 100 %, one a row, under a common legend. A hidden row is a dashed frame that says so. */
export function drawStacked(
	rows: readonly StackedRow[],
	legend: readonly LegendItem[],
	width: number,
	sizes: Sizes,
	palette: Palette
): Drawing {
	const layout = layoutStacked(rows, width, sizes);
	const key = drawLegend(legend, layout.left, width, sizes, palette);
	const parts = layout.rows.map((placed) => segmentMarks(placed, layout, sizes, palette));
	const frames = layout.rows
		.filter((placed) => placed.row.instead?.hidden)
		.map((placed) => frame(placed, layout, palette));
	const body: Layer[] = [
		{ kind: 'rect', marks: parts.flatMap((part) => part.rects) },
		{ kind: 'rule', marks: parts.flatMap((part) => part.hatches) },
		{ kind: 'rect', marks: parts.flatMap((part) => part.plates) },
		{ kind: 'rect', dashed: true, marks: frames },
		{
			kind: 'text',
			marks: [
				...parts.flatMap((part) => part.texts),
				...layout.rows.flatMap((placed) => rowTexts(placed, layout, width, sizes, palette))
			]
		}
	];
	return {
		width,
		height: Math.ceil(key.height + layout.height),
		layers: [...key.layers, ...body.map((layer) => moveLayer(layer, key.height))]
	};
}

interface SegmentMarks {
	readonly rects: RectMark[];
	readonly hatches: RuleMark[];
	readonly plates: RectMark[];
	readonly texts: TextMark[];
}

function segmentMarks(
	placed: PlacedRow,
	layout: StackedLayout,
	sizes: Sizes,
	palette: Palette
): SegmentMarks {
	const marks: SegmentMarks = { rects: [], hatches: [], plates: [], texts: [] };
	const size = sizes.label * 0.9;
	let x = layout.left;
	for (const { percent, countText, letters = '', paint, answers } of placed.row.segments) {
		if (percent <= 0) continue;
		const wide = (layout.length * percent) / 100;
		const box = {
			x,
			y: placed.barTop,
			x2: x + Math.max(0.75, wide - 1.5),
			y2: placed.barTop + layout.bar
		};
		const lettered = `${countText} ${letters}`.trim();
		const said = textWidth(lettered, size) + 6 < wide ? lettered : countText;
		const text = textWidth(said, size);
		const about = answers ? { answers } : {};
		marks.rects.push({
			...box,
			fill: paint.fill,
			stroke: paint.edge,
			strokeWidth: paint.edge === 'none' ? 0 : 0.75,
			...about
		});
		if (paint.hatched) marks.hatches.push(...hatchRect(box, sizes.label * 0.4, paint.edge));
		if (wide > text + 6) {
			const [middle, y] = [(box.x + box.x2) / 2, placed.barTop + layout.bar / 2];
			if (paint.hatched) {
				marks.plates.push({ ...plate(middle, y, text, size, palette), ...about });
			}
			marks.texts.push({
				x: middle,
				y,
				text: said,
				size,
				weight: 400,
				align: 'center',
				colour: paint.on
			});
		}
		x += wide;
	}
	return marks;
}

/** A patch of paper under a count, so that hatching does not run through the digits. */
function plate(x: number, y: number, text: number, size: number, palette: Palette): RectMark {
	const half = text / 2 + 2.5;
	const tall = size * 0.6;
	const paint = { fill: palette.paper, stroke: 'none', strokeWidth: 0 };
	return { x: x - half, y: y - tall, x2: x + half, y2: y + tall, ...paint };
}

function frame(placed: PlacedRow, layout: StackedLayout, palette: Palette): RectMark {
	return {
		x: layout.left + 0.5,
		y: placed.barTop + 0.5,
		x2: layout.left + layout.length - 1,
		y2: placed.barTop + layout.bar - 0.5,
		fill: 'none',
		stroke: palette.control,
		strokeWidth: 1
	};
}

function rowTexts(
	placed: PlacedRow,
	layout: StackedLayout,
	width: number,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const { row, lines, noteLines, top, barTop } = placed;
	const step = sizes.label * lineHeight;
	const smallStep = sizes.small * lineHeight;
	const middle = barTop + layout.bar / 2;
	const noteTop = layout.above
		? top + (step - smallStep) / 2
		: middle - (noteLines.length * smallStep) / 2;
	const small = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const label = lines.map((text, index): TextMark => ({
		x: layout.above ? 0 : layout.left - sizes.label * 0.85,
		y: top + step * (index + 0.5),
		text,
		size: sizes.label,
		weight: 400,
		align: layout.above ? 'left' : 'right',
		colour: palette.ink
	}));
	const note = noteLines.map((text, index): TextMark => ({
		...small,
		x: layout.above ? width - 1 : layout.left + layout.length + sizes.label * 0.7,
		y: noteTop + smallStep * (index + 0.5),
		text,
		align: layout.above ? 'right' : 'left'
	}));
	if (!row.instead) return [...label, ...note];
	const x = layout.left + (row.instead.hidden ? sizes.small * 0.7 : 1);
	return [...label, ...note, { ...small, x, y: middle, text: row.instead.text, align: 'left' }];
}
