import type { ChartContext } from './presentation';

/** Type and mark sizes in pixels for one drawing. */
export interface Sizes {
	/** Labels beside marks. */
	readonly label: number;
	/** Legends, bases and notes. */
	readonly small: number;
	/** Counts inside a pie. */
	readonly inside: number;
	/** Thickness of a bar. */
	readonly bar: number;
	/** Space between rows. */
	readonly gap: number;
	/** Largest and smallest pie radius. */
	readonly radius: number;
	readonly minRadius: number;
	/** Width of the strokes that cut marks apart. */
	readonly cut: number;
	/** Labels stand above their bars: there is no room beside them. */
	readonly narrow: boolean;
}

/** Below this width labels stand above their bars. */
const narrowWidth = 520;

/** Sizes that suit where the chart is shown; a slide's grow with the screen, to be read from the back row. */
export function sizesFor({
	size,
	width,
	scale = 1,
	squeeze = 1
}: Pick<ChartContext, 'size' | 'width' | 'scale' | 'squeeze'>): Sizes {
	if (size === 'slide') return slideSizes(width, scale, squeeze);
	const narrow = width < narrowWidth;
	if (size === 'print') {
		return { ...pageSizes, label: 13, small: 11.5, inside: 15, bar: 20, radius: 92, narrow };
	}
	return narrow
		? { ...pageSizes, label: 14, small: 12.5, inside: 17, bar: 24, radius: 92, narrow }
		: pageSizes;
}

const pageSizes: Sizes = {
	label: 16,
	small: 13,
	inside: 19,
	bar: 26,
	gap: 12,
	radius: 112,
	minRadius: 62,
	cut: 2.5,
	narrow: false
};

/** `scale` 1 suits a screen 1280 pixels wide; `squeeze` under 1 thins the marks and keeps the type as long as it can. */
function slideSizes(width: number, scale: number, squeeze: number): Sizes {
	const bar = 40 * scale * squeeze;
	return {
		label: Math.min(20 * scale, 0.8 * bar),
		small: Math.min(16 * scale, 0.7 * bar),
		inside: Math.min(27 * scale, 0.8 * bar),
		bar,
		gap: 16 * scale * squeeze,
		radius: 175 * scale * squeeze,
		minRadius: 100 * scale * squeeze,
		cut: 3 * scale,
		narrow: width < narrowWidth * scale
	};
}
