import type { DotMark, Layer, RectMark, RuleMark, TextMark } from '../drawing';
import { hatchRect } from '../hatch';
import { lineHeight } from '../label-block';
import { placeLegend } from '../legend-places';
import type { Sizes } from '../sizes';
import type { Palette } from '../tokens';
import { breakRules, dotMark, goalRule, intervalRule, type GlyphKey } from './glyph';

/** What the signs of a plot mean, from `left` to `right`. The height includes the space below it. */
export function drawGlyphLegend(
	keys: readonly GlyphKey[],
	left: number,
	right: number,
	sizes: Sizes,
	palette: Palette
): { readonly height: number; readonly layers: readonly Layer[] } {
	if (keys.length === 0) return { height: 0, layers: [] };
	const wide = sizes.small * 1.7;
	const indent = wide + sizes.small * 0.5;
	const labels = keys.map((key) => key.label);
	const { spots, height } = placeLegend(labels, left, right, indent, sizes);
	const step = sizes.small * lineHeight;
	const bands: RectMark[] = [];
	const rules: RuleMark[] = [];
	const dashes: RuleMark[] = [];
	const dots: DotMark[] = [];
	const middles: DotMark[] = [];
	spots.forEach((spot, index) => {
		const sign = keys[index]?.sign;
		const [x, y] = [spot.x + wide / 2, spot.y + step / 2];
		const across = { x: spot.x, y, x2: spot.x + wide, y2: y, width: 1.25 };
		if (sign === 'dot') dots.push(dotMark(x, y, 'full', sizes, palette));
		if (sign === 'hollow') dots.push(dotMark(x, y, 'hollow', sizes, palette));
		if (sign === 'goal') rules.push(goalRule(x, y, { ...sizes, label: sizes.small }, palette));
		if (sign === 'interval')
			rules.push(intervalRule(spot.x, spot.x + wide, y, false, sizes, palette));
		if (sign === 'quiet') rules.push(intervalRule(spot.x, spot.x + wide, y, true, sizes, palette));
		if (sign === 'line') rules.push({ ...across, colour: palette.c1, width: 1.5 });
		if (sign === 'dashed') dashes.push({ ...across, colour: palette['ink-3'] });
		if (sign === 'break') rules.push(...breakRules(x, y, sizes, palette));
		if (sign === 'hidden') {
			const box = { x: spot.x, y: spot.y + 2, x2: spot.x + wide, y2: spot.y + step - 2 };
			rules.push(...hatchRect(box, sizes.small * 0.4, palette.missing));
		}
		if (sign === 'middle') {
			const radius = sizes.small * 0.38;
			middles.push({ x, y, radius, fill: palette.ink, stroke: 'none', strokeWidth: 0 });
		}
		if (sign === 'band') {
			const box = { x: spot.x, y: spot.y + 2, x2: spot.x + wide, y2: spot.y + step - 2 };
			bands.push({
				...box,
				fill: palette['green-wash'],
				stroke: palette['line-2'],
				strokeWidth: 1
			});
		}
	});
	const texts = spots.flatMap(({ x, y, lines }) =>
		lines.map((text, line): TextMark => ({
			x: x + indent,
			y: y + (line + 0.5) * step,
			text,
			size: sizes.small,
			weight: 400,
			align: 'left',
			colour: palette['ink-2']
		}))
	);
	return {
		height: height + sizes.small,
		layers: [
			{ kind: 'rect', marks: bands },
			{ kind: 'rule', marks: rules },
			{ kind: 'rule', marks: dashes, dashed: true },
			{ kind: 'dot', marks: dots },
			{ kind: 'dot', marks: middles, shape: 'triangle-up' },
			{ kind: 'text', marks: texts }
		]
	};
}
