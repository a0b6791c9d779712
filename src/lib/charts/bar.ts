import {
	layoutBars,
	type BarItem,
	type BarLayout,
	type BarRow,
	type PlacedBar
} from './bar-layout';
import type { Drawing, RectMark, RuleMark, TextMark } from './drawing';
import { hatchRect } from './hatch';
import { lineHeight } from './label-block';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import type { Palette } from './tokens';

/**
 * Horizontal bars from one common edge, in the given order, with the count and the share at the end of each
 * and the interval as a thin line. A row of zero keeps its place with a hairline.
 */
export function drawBars(
	items: readonly BarItem[],
	width: number,
	sizes: Sizes,
	palette: Palette
): Drawing {
	const layout = layoutBars(items, width, sizes);
	const shown = layout.items.flatMap((placed) =>
		placed.item.kind === 'bar' ? [{ placed, row: placed.item }] : []
	);
	const bars = shown.flatMap(({ placed, row }) => barRect(placed, row, layout));
	return {
		width,
		height: layout.height,
		layers: [
			{ kind: 'rect', marks: bars.map((bar) => bar.rect) },
			{
				kind: 'rule',
				marks: bars
					.filter((bar) => bar.row.paint.hatched)
					.flatMap((bar) => hatchRect(bar.rect, sizes.label * 0.4, bar.row.paint.edge))
			},
			{
				kind: 'rule',
				marks: shown.flatMap(({ placed, row }) => [
					...zeroLine(placed, row, layout, palette),
					...whisker(placed, row, layout, palette)
				])
			},
			{
				kind: 'text',
				marks: [
					...layout.items.flatMap((placed) => labelTexts(placed, layout, width, sizes, palette)),
					...shown.flatMap(({ placed, row }) => endTexts(placed, row, layout, sizes, palette))
				]
			}
		]
	};
}

function barRect(
	placed: PlacedBar,
	row: BarRow,
	layout: BarLayout
): { readonly row: BarRow; readonly rect: RectMark }[] {
	if (!row.percent) return [];
	const rect: RectMark = {
		x: layout.left,
		y: placed.barTop,
		x2: layout.left + Math.max(1, row.percent * layout.scale),
		y2: placed.barTop + layout.bar,
		fill: row.paint.fill,
		stroke: row.paint.edge,
		strokeWidth: row.paint.edge === 'none' ? 0 : 1,
		...(row.answers && { answers: row.answers })
	};
	return [{ row, rect }];
}

function zeroLine(placed: PlacedBar, row: BarRow, layout: BarLayout, palette: Palette): RuleMark[] {
	if (row.percent !== 0 || row.note !== null) return [];
	const x = layout.left + 0.5;
	const [y, y2] = [placed.barTop, placed.barTop + layout.bar];
	return [{ x, y, x2: x, y2, colour: palette.control, width: 1 }];
}

/** The interval as a thin line, in a colour that reads on the bar and, beyond its end, on the paper. */
function whisker(placed: PlacedBar, row: BarRow, layout: BarLayout, palette: Palette): RuleMark[] {
	if (!row.whisker) return [];
	const y = placed.barTop + layout.bar / 2;
	const end = layout.left + (row.percent ?? 0) * layout.scale;
	const x = layout.left + row.whisker.low * layout.scale;
	const x2 = layout.left + row.whisker.high * layout.scale;
	const tick = layout.bar * 0.14;
	const width = Math.max(1.25, layout.bar * 0.045);
	const on = { colour: row.paint.on, width };
	const off = { colour: palette['ink-3'], width };
	return [
		{ x, y, x2: end, y2: y, ...on },
		{ x, y: y - tick, x2: x, y2: y + tick, ...on },
		{ x: end, y, x2, y2: y, ...off },
		{ x: x2, y: y - tick, x2, y2: y + tick, ...off }
	];
}

function labelTexts(
	placed: PlacedBar,
	layout: BarLayout,
	width: number,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const heading = placed.item.kind === 'heading';
	const beside = !heading && !layout.above;
	const size = sizes.label;
	const step = size * lineHeight;
	const lines = placed.lines.map((text, index): TextMark => ({
		x: beside ? layout.left - sizes.label * 0.8 : 0,
		y: placed.top + step * (index + 0.5),
		text,
		size,
		weight: heading ? 600 : 400,
		align: beside ? 'right' : 'left',
		colour: palette.ink
	}));
	if (placed.item.kind !== 'heading' || placed.item.note === '') return lines;
	const note: TextMark = {
		x: width,
		y: placed.top + step / 2,
		text: placed.item.note,
		size: sizes.small,
		weight: 400,
		align: 'right',
		colour: palette['ink-3']
	};
	return [...lines, note];
}

function endTexts(
	placed: PlacedBar,
	row: BarRow,
	layout: BarLayout,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const { label: size } = sizes;
	const at = { y: placed.barTop + layout.bar / 2, size };
	if (row.note !== null) {
		const note = { ...at, size: sizes.small, weight: 400 as const, align: 'left' as const };
		return [{ ...note, x: layout.left + 1, text: row.note, colour: palette['ink-3'] }];
	}
	const zero = row.percent === 0;
	const spot = numberSpot(row, layout, size);
	const count: TextMark = {
		...at,
		...spot.count,
		text: row.countText,
		weight: zero ? 400 : 600,
		colour: zero ? palette['ink-3'] : palette.ink
	};
	if (row.percentText === '' || zero) return [count];
	const quiet = { weight: 400 as const, colour: palette['ink-2'] };
	return [count, { ...at, ...spot.percent, ...quiet, text: row.percentText }];
}

/** Where the numbers stand: in their column, or after the end of the bar. */
function numberSpot(
	row: BarRow,
	layout: BarLayout,
	size: number
): Record<'count' | 'percent', Pick<TextMark, 'x' | 'align'>> {
	if (layout.column) {
		const { right, percent } = layout.column;
		return {
			count: { x: right - percent - size * 0.55, align: 'right' },
			percent: { x: right, align: 'right' }
		};
	}
	const x = layout.left + (row.percent ?? 0) * layout.scale + size * 0.6;
	return {
		count: { x, align: 'left' },
		percent: { x: x + textWidth(row.countText, size, 600) + size * 0.5, align: 'left' }
	};
}
