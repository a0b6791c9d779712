import type { TextMark } from '../drawing';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import type { Palette } from '../tokens';
import { dotRadius } from './glyph';

interface NamedDot {
	readonly x: number;
	readonly y: number;
	/** Null for a dot that is not named but must stay visible. */
	readonly name: string | null;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Longer names end in an ellipsis: a name may not cover the picture. */
const longestShare = 0.34;

/**
 * Names beside their dots, right or left, a little higher or lower, where they cover neither a dot nor
 * another name nor leave the box. A name without such a place is left out.
 */
export function placeNames(
	dots: readonly NamedDot[],
	box: Box,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const size = sizes.small;
	const radius = dotRadius(sizes) + 1;
	const taken: Box[] = dots.map(({ x, y }) => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius
	}));
	return dots.flatMap(({ x, y, name }): TextMark[] => {
		if (name === null) return [];
		const text = shorten(name, (box.right - box.left) * longestShare, size);
		const wide = textWidth(text, size, 600);
		const places = [0, -0.7, 0.7, -1.4, 1.4].flatMap((steps) =>
			[x + radius + 3, x - radius - 3 - wide].map((left): Box => {
				const middle = y + steps * size;
				return { left, right: left + wide, top: middle - size * 0.5, bottom: middle + size * 0.5 };
			})
		);
		const free = places.find(
			(place) => isInside(place, box) && !taken.some((other) => overlaps(place, other))
		);
		if (!free) return [];
		taken.push(free);
		const middle = (free.top + free.bottom) / 2;
		const look = { size, weight: 600 as const, align: 'left' as const, colour: palette.ink };
		return [{ ...look, x: free.left, y: middle, text }];
	});
}

const isInside = (inner: Box, outer: Box): boolean =>
	inner.left >= outer.left &&
	inner.right <= outer.right &&
	inner.top >= outer.top &&
	inner.bottom <= outer.bottom;

const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function shorten(text: string, width: number, size: number): string {
	if (textWidth(text, size, 600) <= width) return text;
	let kept = '';
	for (const char of text) {
		if (textWidth(`${kept}${char}…`, size, 600) > width) break;
		kept += char;
	}
	return `${kept.trimEnd()}…`;
}
