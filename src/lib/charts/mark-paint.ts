import { mixColours } from './mix-colours';
import type { ColourName, Palette } from './tokens';

/** How one mark is painted. */
export interface MarkPaint {
	readonly fill: string;
	/** Colour of text on the mark. */
	readonly on: string;
	/** Outline that keeps pale neighbours apart; `none` where the fill does so by itself. */
	readonly edge: string;
	/** A missing answer: hatched instead of filled. */
	readonly hatched: boolean;
}

const categories: readonly (readonly [ColourName, ColourName])[] = [
	['c1', 'on-c1'],
	['c2', 'on-c2'],
	['c3', 'on-c3'],
	['c4', 'on-c4'],
	['c5', 'on-c5']
];

/** As many kinds of answer as one chart can tell apart by colour. */
export const categoryLimit = categories.length;

/** The paint of the category at `index`, 0-based; beyond the five it is the colour of "the rest". */
export function categoryPaint(index: number, palette: Palette): MarkPaint {
	const [fill, on] = categories[index] ?? (['c-rest', 'on-c-rest'] as const);
	return { fill: palette[fill], on: palette[on], edge: 'none', hatched: false };
}

const ramp: readonly (readonly [ColourName, ColourName])[] = [
	['s1', 'on-s1'],
	['s2', 'on-s2'],
	['s3', 'on-s3'],
	['s4', 'on-s4'],
	['s5', 'on-s5']
];

/**
 * The paint of a scale's point, 0-based from low to high: the diverging ramp, mixed for other lengths than
 * five. Text on a mixed colour is nearly black towards the ends, where the ramp is saturated, and as on the
 * neutral middle elsewhere; both hold in the light and in the dark palette.
 */
export function scalePaint(point: number, points: number, palette: Palette): MarkPaint {
	const at = rampPosition(point, points);
	const below = Math.min(ramp.length - 2, Math.floor(at));
	const share = at - below;
	const low = ramp[below];
	const high = ramp[below + 1];
	if (!low || !high) throw new Error(`No point ${point} on a scale of ${points}`);
	const between = below === 0 || below === ramp.length - 2 ? 'on-mix' : 'on-s3';
	const on = share === 0 ? low[1] : share === 1 ? high[1] : between;
	return {
		fill: mixColours(palette[low[0]], palette[high[0]], share),
		on: palette[on],
		edge: at === 0 || at === ramp.length - 1 ? 'none' : palette['mark-edge'],
		hatched: false
	};
}

/** Two points take a pale and a dark step: the ends of the ramp are equally dark in greyscale print. */
function rampPosition(point: number, points: number): number {
	const last = ramp.length - 1;
	if (points < 2) return last;
	return points === 2 && point === 0 ? 1 : (point / (points - 1)) * last;
}

/** The paint of a missing answer. */
export function missingPaint(palette: Palette): MarkPaint {
	return {
		fill: palette.paper,
		on: palette.ink,
		edge: palette.missing,
		hatched: true
	};
}

/** The darkest cell is half way to the colour, so that ink reads on every cell, by day and by night. */
const darkest = 0.5;

/** The fill of a cell, `shade` 0 to 1. */
export function heatFill(shade: number, palette: Palette): string {
	return mixColours(palette.paper, palette.c1, shade * darkest);
}
