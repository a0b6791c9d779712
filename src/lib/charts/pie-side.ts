import { lineHeight, type LabelBlock } from './label-block';
import type { PlacedSlice } from './pie-layout';
import type { Sizes } from './sizes';
import { spreadLabels } from './spread-labels';

/** A slice's label before it has a place: `middle` is the angle it belongs to. */
export interface SideLabel {
	readonly slice: PlacedSlice;
	readonly middle: number;
	readonly right: boolean;
}

/** A label in place: `x` is the edge that faces the pie, `y` the middle. */
export interface PlacedLabel {
	readonly block: LabelBlock;
	readonly x: number;
	readonly y: number;
	readonly align: 'left' | 'right';
	/** The slice's edge, when the label had to move away from it. */
	readonly from: { readonly x: number; readonly y: number } | null;
}

/** Places the labels of one side, top first, around a pie centred on the origin. */
export function placeSide(
	sides: readonly SideLabel[],
	blocks: readonly LabelBlock[],
	radius: number,
	sizes: Sizes
): PlacedLabel[] {
	const ring = radius + sizes.label * 0.75;
	const wishes = sides.map(({ middle }, index) => ({
		wish: -ring * Math.cos(middle),
		height: blocks[index]?.height ?? 0
	}));
	const gap = sizes.label * 0.3;
	const spots = spreadLabels(wishes, gap).map((y, index): Spot => {
		const { wish = y, height = 0 } = wishes[index] ?? {};
		const beside = Math.abs(ring * Math.sin(sides[index]?.middle ?? 0));
		return {
			y,
			height,
			out: Math.max(clearance(y, height, ring), 4, beside),
			moved: Math.abs(y - wish) > sizes.label * lineHeight * 0.7
		};
	});
	const aligned = alignRuns(spots, gap);
	return sides.flatMap(({ middle, right }, index) => {
		const [block, spot] = [blocks[index], aligned[index]];
		if (!block || !spot) return [];
		const tip = radius + 3;
		return {
			block,
			x: right ? spot.out : -spot.out,
			y: spot.y,
			align: right ? ('left' as const) : ('right' as const),
			from: spot.moved ? { x: tip * Math.sin(middle), y: -tip * Math.cos(middle) } : null
		};
	});
}

interface Spot {
	readonly y: number;
	readonly height: number;
	readonly out: number;
	readonly moved: boolean;
}

/**
 * Labels that touch a moved one stand in a column with it, and all have lines: lines that fan out to one
 * column never cross a label.
 */
function alignRuns(spots: readonly Spot[], gap: number): Spot[] {
	const runs: Spot[][] = [];
	for (const spot of spots) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		const touches = last && spot.y - last.y < (spot.height + last.height) / 2 + gap + 1;
		if (run && touches) run.push(spot);
		else runs.push([spot]);
	}
	return runs.flatMap((run) => {
		if (!run.some((spot) => spot.moved)) return run;
		const out = Math.max(...run.map((spot) => spot.out));
		return run.map((spot) => ({ ...spot, out, moved: true }));
	});
}

/** How far from the axis a box must start to stay outside the ring. */
function clearance(y: number, height: number, ring: number): number {
	const nearest = Math.max(0, Math.abs(y) - height / 2 + 2);
	return nearest >= ring ? 0 : Math.sqrt(ring ** 2 - nearest ** 2);
}
