import { lineHeight } from './label-block';
import type { MarkAnswers } from './mark-answers';
import type { MarkPaint } from './mark-paint';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import { wrapText } from './wrap-text';

/** What one bar says. */
export interface BarRow {
	readonly kind: 'bar';
	readonly label: string;
	/** Length of the bar in percent; null when the row is suppressed or nobody was asked. */
	readonly percent: number | null;
	readonly countText: string;
	/** Follows the count in a quieter colour; empty for none. */
	readonly percentText: string;
	/** Interval of the share in percent, when it is to be drawn. */
	readonly whisker: { readonly low: number; readonly high: number } | null;
	readonly paint: MarkPaint;
	/** Shown instead of the bar: "hidden", "no answers". */
	readonly note: string | null;
	readonly answers?: MarkAnswers;
}

/** Starts a group of bars. */
export interface BarHeading {
	readonly kind: 'heading';
	readonly label: string;
	readonly note: string;
}

export type BarItem = BarRow | BarHeading;

/** An item in place: `top` is where its lines start, `barTop` where its bar does. */
export interface PlacedBar {
	readonly item: BarItem;
	readonly lines: readonly string[];
	readonly top: number;
	readonly barTop: number;
}

export interface BarLayout {
	readonly items: readonly PlacedBar[];
	/** Where bars start, and how many pixels a percent is. */
	readonly left: number;
	readonly scale: number;
	readonly bar: number;
	/** Labels stand above the bars. */
	readonly above: boolean;
	/** Numbers stand in one column at the right: whiskers take the place beside bars. */
	readonly column: { readonly right: number; readonly percent: number } | null;
	readonly height: number;
}

/** Long lists get thinner bars, to stay on a page. */
const manyRows = 16;

/** Places bars in `width` pixels: labels beside them, or above where there is no room beside. */
export function layoutBars(items: readonly BarItem[], width: number, sizes: Sizes): BarLayout {
	const rows = items.filter((item) => item.kind === 'bar');
	const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, sizes.label)));
	const above = sizes.narrow && widest > width * 0.3;
	const gap = sizes.label * 0.8;
	const column = above ? 0 : Math.min(widest, width * (widest > width * 0.8 ? 0.44 : 0.38));
	const left = above ? 1 : column + gap + 2;
	const end = Math.max(0, ...rows.map((row) => endWidth(row, sizes)));
	const longest = Math.max(
		1,
		...rows.map((row) => Math.max(row.percent ?? 0, row.whisker?.high ?? 0))
	);
	const crowded = rows.length > manyRows;
	const bar = sizes.bar * (crowded ? 0.7 : above ? 0.75 : 1);
	const rest = sizes.gap * (crowded ? 0.65 : 1);
	let y = 0;
	const placed = items.map((item): PlacedBar => {
		const beside = item.kind === 'bar' && !above;
		const noteRoom = item.kind === 'heading' ? textWidth(item.note, sizes.small) + gap : 0;
		const room = beside ? column : width - noteRoom;
		const lines = wrapText(
			item.label,
			room + 0.01,
			sizes.label,
			item.kind === 'heading' ? 600 : 400
		);
		const text = lines.length * sizes.label * lineHeight;
		if (item.kind === 'heading') {
			const top = y === 0 ? 0 : y + sizes.gap * 0.9;
			y = top + text + sizes.gap * 0.5;
			return { item, lines, top, barTop: top };
		}
		const height = beside ? Math.max(bar, text) : text + 3 + bar;
		const top = beside ? y + (height - text) / 2 : y;
		const barTop = beside ? y + (height - bar) / 2 : y + text + 3;
		y += height + rest;
		return { item, lines, top, barTop };
	});
	return {
		items: placed,
		left,
		scale: Math.max(0, width - left - end) / longest,
		bar,
		above,
		column: rows.some((row) => row.whisker)
			? {
					right: width - 1,
					percent: Math.max(0, ...rows.map((row) => textWidth(row.percentText, sizes.label)))
				}
			: null,
		height: Math.ceil(y)
	};
}

/** Room for the numbers after a bar, and the space before them. */
function endWidth(row: BarRow, sizes: Sizes): number {
	const percent =
		row.percentText === '' ? 0 : textWidth(row.percentText, sizes.label) + sizes.label * 0.55;
	return textWidth(row.countText, sizes.label, 600) + percent + sizes.label * 0.6 + 4;
}
