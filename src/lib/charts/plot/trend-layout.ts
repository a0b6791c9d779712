import { lineHeight } from '../label-block';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import { wordsFit, wrapText } from '../wrap-text';
import { position } from './axis';
import type { TrendPlot } from './trend-plot';

/** A moment in place; heights are null where there is no number. */
export interface PlacedMoment {
	readonly x: number;
	readonly y: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly text: string;
	readonly lines: readonly string[];
	readonly note: string;
}

export interface TrendLayout {
	readonly moments: readonly PlacedMoment[];
	readonly left: number;
	readonly right: number;
	/** Heights of the scale's ends. */
	readonly top: number;
	readonly bottom: number;
	readonly height: number;
}

const mostLines = 3;

/** True when every label has room below its moment, and no number reaches into the next column. */
export function trendFits(
	{ moments, write, tick, domain }: TrendPlot,
	width: number,
	sizes: Sizes
): boolean {
	const room = (width - axisWidth(domain.min, domain.max, tick, sizes)) / moments.length;
	return moments.every(({ label, note, value }) => {
		const text = value === null ? '' : write(value);
		return (
			wordsFit(label, room - 6, sizes.label) &&
			wrapText(label, room - 6, sizes.label).length <= mostLines &&
			textWidth(note, sizes.small) <= room - 4 &&
			textWidth(text, sizes.label, 600) <= room - 4
		);
	});
}

/** Places moments in even columns, as high as suits the type. */
export function layoutTrend(plot: TrendPlot, width: number, sizes: Sizes): TrendLayout {
	const { domain, write, tick } = plot;
	const left = axisWidth(domain.min, domain.max, tick, sizes);
	const right = width - 1;
	const room = (right - left) / Math.max(1, plot.moments.length);
	const top = sizes.label * 1.5;
	const bottom = top + sizes.bar * 6.5;
	const at = position(domain, bottom, top);
	const place = (value: number | null): number | null => (value === null ? null : at(value));
	const moments = plot.moments.map((moment, index): PlacedMoment => ({
		x: left + room * (index + 0.5),
		y: place(moment.value),
		low: place(moment.low),
		high: place(moment.high),
		text: moment.value === null ? '' : write(moment.value),
		lines: wrapText(moment.label, room - 6, sizes.label),
		note: moment.note
	}));
	const most = Math.max(0, ...moments.map(({ lines }) => lines.length));
	const noted = moments.some(({ note }) => note !== '') ? sizes.small * lineHeight : 0;
	const below = sizes.label * (0.6 + most * lineHeight) + noted + 2;
	return { moments, left, right, top, bottom, height: bottom + below };
}

const axisWidth = (
	min: number,
	max: number,
	tick: (value: number) => string,
	sizes: Sizes
): number =>
	Math.max(textWidth(tick(min), sizes.small), textWidth(tick(max), sizes.small)) +
	sizes.small * 0.9;
