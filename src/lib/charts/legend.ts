import type { Layer, RectMark, TextMark } from './drawing';
import { hatchRect } from './hatch';
import { lineHeight } from './label-block';
import type { MarkPaint } from './mark-paint';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import type { Palette } from './tokens';
import { wrapText } from './wrap-text';

export interface LegendItem {
	readonly label: string;
	readonly paint: MarkPaint;
}

interface Spot {
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
}

/**
 * A legend from `left` to `right`: on one line when it fits there, else in even columns over the whole
 * width. The height includes the space below it.
 */
export function drawLegend(
	items: readonly LegendItem[],
	left: number,
	right: number,
	sizes: Sizes,
	palette: Palette
): { readonly height: number; readonly layers: readonly Layer[] } {
	const swatch = sizes.small * 0.85;
	const indent = swatch + sizes.small * 0.45;
	const { spots, height } = place(items, left, right, indent, sizes);
	const boxes = spots.map(({ x, y }, index): RectMark => {
		const paint = items[index]?.paint;
		const top = y + (sizes.small * lineHeight - swatch) / 2;
		return {
			x: x + 0.5,
			y: top,
			x2: x + swatch + 0.5,
			y2: top + swatch,
			fill: paint?.fill ?? 'none',
			stroke: paint?.edge ?? 'none',
			strokeWidth: paint?.edge === 'none' ? 0 : 0.75
		};
	});
	const texts = spots.flatMap(({ x, y, lines }) =>
		lines.map((text, line): TextMark => ({
			x: x + indent,
			y: y + (line + 0.5) * sizes.small * lineHeight,
			text,
			size: sizes.small,
			weight: 400,
			align: 'left',
			colour: palette['ink-2']
		}))
	);
	const hatches = boxes.flatMap((box, index) =>
		items[index]?.paint.hatched ? hatchRect(box, 3.5, palette.missing) : []
	);
	return {
		height: height + sizes.small,
		layers: [
			{ kind: 'rect', marks: boxes },
			{ kind: 'rule', marks: hatches },
			{ kind: 'text', marks: texts }
		]
	};
}

function place(
	items: readonly LegendItem[],
	left: number,
	right: number,
	indent: number,
	sizes: Sizes
): { readonly spots: readonly Spot[]; readonly height: number } {
	const step = sizes.small * lineHeight;
	const gap = sizes.small * 1.4;
	const widths = items.map((item) => indent + textWidth(item.label, sizes.small) + 2);
	const total = widths.reduce((sum, width) => sum + width + gap, -gap);
	const start = total <= right - left ? left : total <= right ? right - total : null;
	if (start !== null) {
		let x = start;
		const spots = items.map((item, index) => {
			const spot = { x, y: 0, lines: [item.label] };
			x += (widths[index] ?? 0) + gap;
			return spot;
		});
		return { spots, height: step };
	}
	const widest = Math.min(right, Math.max(...widths) + gap);
	const columns = Math.max(
		right >= 260 && widest < right * 0.75 ? 2 : 1,
		Math.floor(right / widest)
	);
	const column = Math.min(widest, right / columns);
	let y = 0;
	const spots: Spot[] = [];
	for (let first = 0; first < items.length; first += columns) {
		const row = items.slice(first, first + columns).map((item, index) => ({
			x: index * column,
			y,
			lines: wrapText(item.label, column - indent - 4, sizes.small)
		}));
		spots.push(...row);
		y += Math.max(...row.map((spot) => spot.lines.length)) * step + sizes.small * 0.3;
	}
	return { spots, height: y };
}
