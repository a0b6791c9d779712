import type { RuleMark } from './drawing';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * Diagonal hatching of a polygon, as line segments clipped to it by the even-odd rule, so that wedges of
 * more than half a turn work too. `spacing` is the distance between lines in pixels.
 */
export function hatchPolygon(
	polygon: readonly Point[],
	spacing: number,
	colour: string
): RuleMark[] {
	const offsets = polygon.map((point) => point.x + point.y);
	const step = spacing * Math.SQRT2;
	const lines: RuleMark[] = [];
	for (
		let offset = Math.ceil(Math.min(...offsets) / step) * step;
		offset < Math.max(...offsets);
		offset += step
	) {
		const cuts = crossings(polygon, offset);
		for (let i = 0; i + 1 < cuts.length; i += 2) {
			const [x, x2] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
			lines.push({ x, y: offset - x, x2, y2: offset - x2, colour, width: 1.5 });
		}
	}
	return lines;
}

/** Where the line x + y = offset crosses the polygon's edges: x, ascending. */
function crossings(polygon: readonly Point[], offset: number): number[] {
	const cuts: number[] = [];
	polygon.forEach((from, index) => {
		const to = polygon[(index + 1) % polygon.length] ?? from;
		const [a, b] = [from.x + from.y - offset, to.x + to.y - offset];
		if (a < 0 === b < 0) return;
		cuts.push(from.x + ((to.x - from.x) * a) / (a - b));
	});
	return cuts.sort((a, b) => a - b);
}

/** Hatching of a rectangle. */
export function hatchRect(
	box: { readonly x: number; readonly y: number; readonly x2: number; readonly y2: number },
	spacing: number,
	colour: string
): RuleMark[] {
	const { x, y, x2, y2 } = box;
	return hatchPolygon(
		[
			{ x, y },
			{ x: x2, y },
			{ x: x2, y: y2 },
			{ x, y: y2 }
		],
		spacing,
		colour
	);
}
