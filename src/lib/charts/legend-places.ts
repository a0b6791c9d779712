import { lineHeight } from './label-block';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import { wrapText } from './wrap-text';

/** Where one entry of a legend starts, and its label broken into lines. */
interface Spot {
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
}

/**
 * Places a legend's entries from `left` to `right`: on one line when they fit there, else in even columns
 * over the whole width. `indent` is the room for the symbol before each label.
 */
export function placeLegend(
	labels: readonly string[],
	left: number,
	right: number,
	indent: number,
	sizes: Sizes
): { readonly spots: readonly Spot[]; readonly height: number } {
	const step = sizes.small * lineHeight;
	const gap = sizes.small * 1.4;
	const widths = labels.map((label) => indent + textWidth(label, sizes.small) + 2);
	const total = widths.reduce((sum, width) => sum + width + gap, -gap);
	const start = total <= right - left ? left : total <= right ? right - total : null;
	if (start !== null) {
		let x = start;
		const spots = labels.map((label, index) => {
			const spot = { x, y: 0, lines: [label] };
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
	for (let first = 0; first < labels.length; first += columns) {
		const row = labels.slice(first, first + columns).map((label, index) => ({
			x: index * column,
			y,
			lines: wrapText(label, column - indent - 4, sizes.small)
		}));
		spots.push(...row);
		y += Math.max(...row.map((spot) => spot.lines.length)) * step + sizes.small * 0.3;
	}
	return { spots, height: y };
}
