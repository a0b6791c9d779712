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
		strokeWidth: row.paint.edge === 'none' ? 0 : 1
	};
	return [{ row, rect }];
}

function zeroLine(placed: PlacedBar, row: BarRow, layout: BarLayout, palette: Palette): RuleMark[] {
	if (row.percent !== 0 || row.note !== null) return [];
	const x = layout.left + 0.5;
	const [y, y2] = [placed.barTop, placed.barTop + layout.bar];
	return [{ x, y, x2: x, y2, colour: palette.control, width: 1 }];
}

/** The interval: dark on a band of paper, so that it reads on the bar and beside it. */
function whisker(placed: PlacedBar, row: BarRow, layout: BarLayout, palette: Palette): RuleMark[] {
	if (!row.whisker) return [];
	const y = placed.barTop + layout.bar / 2;
	const x = layout.left + row.whisker.low * layout.scale;
	const x2 = layout.left + row.whisker.high * layout.scale;
	const tick = layout.bar * 0.13;
	const band = { colour: palette.paper, width: 3.5 };
	const line = { colour: palette['ink-2'], width: 1.25 };
	const ticks = [x, x2].map((at) => ({ x: at, y: y - tick, x2: at, y2: y + tick }));
	return [
		{ x: x - 1, y, x2: x2 + 1, y2: y, ...band },
		...ticks.map((mark) => ({ ...mark, y: mark.y - 1, y2: mark.y2 + 1, ...band })),
		{ x, y, x2, y2: y, ...line },
		...ticks.map((mark) => ({ ...mark, ...line }))
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
	const reach = Math.max(row.percent ?? 0, row.whisker?.high ?? 0) * layout.scale;
	const x = layout.left + reach + sizes.label * 0.6;
	const at = { y: placed.barTop + layout.bar / 2, size: sizes.label, align: 'left' as const };
	if (row.note !== null) {
		const small = { ...at, size: sizes.small, weight: 400 as const };
		return [{ ...small, x: layout.left + 1, text: row.note, colour: palette['ink-3'] }];
	}
	const quiet = row.percent === 0;
	const count: TextMark = {
		...at,
		x,
		text: row.countText,
		weight: quiet ? 400 : 600,
		colour: quiet ? palette['ink-3'] : palette.ink
	};
	if (row.percentText === '' || quiet) return [count];
	return [
		count,
		{
			...at,
			x: x + textWidth(row.countText, sizes.label, 600) + 8,
			text: row.percentText,
			weight: 400,
			colour: palette['ink-2']
		}
	];
}
