import type { Layer, RectMark, TextMark } from './drawing';
import { hatchRect } from './hatch';
import { lineHeight } from './label-block';
import { placeLegend } from './legend-places';
import type { MarkPaint } from './mark-paint';
import type { Sizes } from './sizes';
import type { Palette } from './tokens';

export interface LegendItem {
	readonly label: string;
	readonly paint: MarkPaint;
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
	const labels = items.map((item) => item.label);
	const { spots, height } = placeLegend(labels, left, right, indent, sizes);
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
