import type { Drawing, Layer, RectMark, RuleMark, TextMark } from '../drawing';
import { hatchRect } from '../hatch';
import { lineHeight } from '../label-block';
import { heatFill } from '../mark-paint';
import { moveLayer } from '../move-layer';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import type { Palette } from '../tokens';
import { drawGlyphLegend } from './glyph-legend';
import {
	layoutHeat,
	type HeatCell,
	type HeatLayout,
	type HeatTable,
	type PlacedHeatRow
} from './heat-layout';
import { letterKey } from './letter-key';

/** A table whose cells are the darker the larger their share, with the counts in them. */
export function drawHeat(table: HeatTable, width: number, sizes: Sizes, palette: Palette): Drawing {
	const layout = layoutHeat(table, width, sizes);
	const letters = layout.lettered
		? letterKey(table.columns, width, sizes, palette)
		: { height: 0, marks: [] };
	const hidden = drawGlyphLegend(
		table.hidden === null ? [] : [{ sign: 'hidden', label: table.hidden }],
		0,
		width,
		sizes,
		palette
	);
	const top = letters.height + hidden.height;
	const cells = layout.rows.flatMap((placed) =>
		placed.row.cells.map((cell, index) => cellMarks(cell, index, placed, layout, sizes, palette))
	);
	const body: Layer[] = [
		{ kind: 'rect', marks: cells.flatMap((cell) => cell.rects) },
		{ kind: 'rule', marks: cells.flatMap((cell) => cell.hatches) },
		{
			kind: 'text',
			marks: [
				...headTexts(table, layout, sizes, palette),
				...layout.rows.flatMap((row) => labelTexts(row, layout, width, sizes, palette)),
				...cells.flatMap((cell) => cell.texts)
			]
		}
	];
	return {
		width,
		height: Math.ceil(top + layout.height),
		layers: [
			{ kind: 'text', marks: letters.marks },
			...hidden.layers.map((layer) => moveLayer(layer, letters.height)),
			...body.map((layer) => moveLayer(layer, top))
		]
	};
}

function cellMarks(
	{ shade, count, percent, hidden, answers }: HeatCell,
	index: number,
	{ cellTop }: PlacedHeatRow,
	{ left, cell }: HeatLayout,
	sizes: Sizes,
	palette: Palette
): { readonly rects: RectMark[]; readonly hatches: RuleMark[]; readonly texts: TextMark[] } {
	const x = left + index * cell.width;
	const box = { x: x + 1, y: cellTop, x2: x + cell.width - 1, y2: cellTop + cell.height };
	const edge = { stroke: palette['line-2'], strokeWidth: 0.75 };
	if (hidden) {
		const hatches = hatchRect(box, sizes.label * 0.45, palette['line-2']);
		return { rects: [{ ...box, fill: palette.paper, ...edge }], hatches, texts: [] };
	}
	const fill = heatFill(shade ?? 0, palette);
	const y = cellTop + cell.height / 2;
	const size = sizes.label * 0.9;
	const [wide, tail] = [textWidth(count, size, 600), textWidth(percent, sizes.small)];
	const gap = percent === '' ? 0 : size * 0.4;
	const both = percent !== '' && wide + gap + tail < cell.width - 8;
	const start = (box.x + box.x2 - (both ? wide + gap + tail : wide)) / 2;
	const said: TextMark = {
		x: start,
		y,
		text: count,
		size,
		weight: 600,
		align: 'left',
		colour: palette.ink
	};
	const quiet = { size: sizes.small, weight: 400 as const, align: 'left' as const };
	const share = { ...quiet, x: start + wide + gap, y, text: percent, colour: palette.ink };
	const texts = wide > cell.width - 3 ? [] : both ? [said, share] : [said];
	return { rects: [{ ...box, fill, ...edge, ...(answers && { answers }) }], hatches: [], texts };
}

function headTexts(
	{ columns }: HeatTable,
	{ left, cell, heads, notes, head, lettered }: HeatLayout,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const step = sizes.small * lineHeight;
	return columns.flatMap(({ note }, index) => {
		const quiet = notes && note !== '' ? [note] : [];
		const lines = [...(heads[index] ?? []), ...quiet];
		const first = head - 5 - lines.length * step;
		return lines.map((text, line): TextMark => {
			const isNote = line >= (heads[index]?.length ?? 0);
			return {
				x: left + (index + 0.5) * cell.width,
				y: first + (line + 0.5) * step,
				text,
				size: sizes.small,
				weight: lettered && !isNote ? 600 : 400,
				align: 'center',
				colour: isNote ? palette['ink-3'] : palette['ink-2']
			};
		});
	});
}

function labelTexts(
	{ row, lines, noteLines, top, cellTop }: PlacedHeatRow,
	{ left, above, cell }: HeatLayout,
	width: number,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const step = sizes.label * lineHeight;
	const labels = lines.map((text, index): TextMark => ({
		x: above ? 0 : left - sizes.label * 0.85,
		y: top + step * (index + 0.5),
		text,
		size: sizes.label,
		weight: 400,
		align: above ? 'left' : 'right',
		colour: palette.ink
	}));
	if (row.note === '') return labels;
	const quiet = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const x = left + row.cells.length * cell.width + sizes.label * 0.7;
	const lineStep = sizes.small * lineHeight;
	const middle = above ? top + step / 2 : cellTop + cell.height / 2;
	const notes = noteLines.map((text, index): TextMark => ({
		...quiet,
		x: above ? width - 1 : x,
		y: middle + (index - (noteLines.length - 1) / 2) * lineStep,
		text,
		align: above ? 'right' : 'left'
	}));
	return [...labels, ...notes];
}
