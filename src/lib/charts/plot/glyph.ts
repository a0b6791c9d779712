import type { DotMark, Layer, RectMark, RuleMark } from '../drawing';
import type { Sizes } from '../sizes';
import type { Palette } from '../tokens';

/** A sign on an axis. Numbers are in the axis' own unit. */
export type Glyph =
	| {
			readonly kind: 'interval';
			readonly low: number;
			readonly high: number;
			readonly quiet: boolean;
	  }
	| { readonly kind: 'dot'; readonly at: number; readonly look: 'full' | 'hollow' }
	/** A short line across the axis: what is aimed at. */
	| { readonly kind: 'goal'; readonly at: number }
	/** A bar from zero. */
	| { readonly kind: 'bar'; readonly to: number; readonly fill: string };

/** A sign with its meaning. `line` and `band` go across all rows. */
export interface GlyphKey {
	readonly sign:
		| 'dot'
		| 'hollow'
		| 'interval'
		| 'quiet'
		| 'goal'
		| 'middle'
		| 'line'
		| 'dashed'
		| 'break'
		| 'band'
		| 'hidden';
	readonly label: string;
}

/** A sign in place: its axis' pixels and the height of its middle. */
export interface PlacedGlyph {
	readonly glyph: Glyph;
	readonly at: (value: number) => number;
	readonly y: number;
}

export const dotRadius = (sizes: Sizes): number => sizes.label * 0.34;

/** The signs of many rows, kind by kind: lines below, dots on top. */
export function glyphLayers(
	placed: readonly PlacedGlyph[],
	sizes: Sizes,
	palette: Palette
): Layer[] {
	const bars: RectMark[] = [];
	const rules: RuleMark[] = [];
	const dots: DotMark[] = [];
	for (const { glyph, at, y } of placed) {
		switch (glyph.kind) {
			case 'interval':
				rules.push(intervalRule(at(glyph.low), at(glyph.high), y, glyph.quiet, sizes, palette));
				break;
			case 'dot':
				dots.push(dotMark(at(glyph.at), y, glyph.look, sizes, palette));
				break;
			case 'goal':
				rules.push(goalRule(at(glyph.at), y, sizes, palette));
				break;
			case 'bar': {
				const [x, x2] = [at(0), at(glyph.to)].toSorted((a, b) => a - b) as [number, number];
				const half = sizes.bar * 0.3;
				const box = { x, y: y - half, x2: Math.max(x2, x + 1), y2: y + half };
				bars.push({ ...box, fill: glyph.fill, stroke: 'none', strokeWidth: 0 });
			}
		}
	}
	return [
		{ kind: 'rect', marks: bars },
		{ kind: 'rule', marks: rules },
		{ kind: 'dot', marks: dots }
	];
}

export function intervalRule(
	x: number,
	x2: number,
	y: number,
	quiet: boolean,
	sizes: Sizes,
	palette: Palette
): RuleMark {
	const width = quiet ? 1.25 : Math.max(2, sizes.label * 0.16);
	const reach = Math.max(0, 1 - (x2 - x)) / 2;
	return { x: x - reach, y, x2: x2 + reach, y2: y, colour: palette[quiet ? 'ink-3' : 'c1'], width };
}

export function dotMark(
	x: number,
	y: number,
	look: 'full' | 'hollow',
	sizes: Sizes,
	palette: Palette
): DotMark {
	const full = look === 'full';
	return {
		x,
		y,
		radius: dotRadius(sizes) * (full ? 1 : 0.85),
		fill: full ? palette.c1 : palette.paper,
		stroke: full ? palette.paper : palette['ink-3'],
		strokeWidth: 1.5
	};
}

export function goalRule(x: number, y: number, sizes: Sizes, palette: Palette): RuleMark {
	const half = sizes.label * 0.62;
	return { x, y: y - half, x2: x, y2: y + half, colour: palette.ink, width: 2.5 };
}

/** A line from one dot to another with its head at the far one; dots that nearly touch have none. */
export function arrowRules(
	from: { readonly x: number; readonly y: number },
	to: { readonly x: number; readonly y: number },
	sizes: Sizes,
	palette: Palette
): RuleMark[] {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const away = dotRadius(sizes) + 2;
	const head = sizes.label * 0.38;
	if (length < 2 * away + head) return [];
	const [across, down] = [(to.x - from.x) / length, (to.y - from.y) / length];
	const look = { colour: palette['ink-2'], width: 1.5 };
	const tip = { x: to.x - across * away, y: to.y - down * away };
	const wing = (side: 1 | -1): RuleMark => ({
		...tip,
		x2: tip.x - head * (across - side * 0.6 * down),
		y2: tip.y - head * (down + side * 0.6 * across),
		...look
	});
	const start = { x: from.x + across * away, y: from.y + down * away };
	return [{ ...start, x2: tip.x, y2: tip.y, ...look }, wing(1), wing(-1)];
}

/** Two slanted strokes: what is on either side does not belong together. */
export function breakRules(x: number, y: number, sizes: Sizes, palette: Palette): RuleMark[] {
	const half = sizes.small * 0.5;
	return [-half * 0.45, half * 0.45].map((aside) => ({
		x: x + aside - half * 0.4,
		y: y + half,
		x2: x + aside + half * 0.4,
		y2: y - half,
		colour: palette['ink-2'],
		width: 1.5
	}));
}
