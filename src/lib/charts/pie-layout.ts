import { labelBlock, type LabelBlock } from './label-block';
import type { MarkAnswers } from './mark-answers';
import type { MarkPaint } from './mark-paint';
import { placeSide, type PlacedLabel, type SideLabel } from './pie-side';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import { wordsFit } from './wrap-text';

/** What a slice says. */
export interface PieSlice {
	readonly label: string;
	readonly count: number;
	readonly countText: string;
	/** Empty when a percentage would promise too much. */
	readonly percentText: string;
	readonly paint: MarkPaint;
	readonly answers?: MarkAnswers;
}

/** A slice in place: angles in radians, clockwise from twelve o'clock. */
export interface PlacedSlice extends PieSlice {
	readonly start: number;
	readonly end: number;
	/** Where the count stands, from the centre; null when the slice is too thin to hold it. */
	readonly inside: { readonly x: number; readonly y: number } | null;
}

export interface PieLayout {
	readonly width: number;
	readonly height: number;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly slices: readonly PlacedSlice[];
	/** Labels beside the slices; empty when they would not fit and stand in a key below the pie. */
	readonly labels: readonly PlacedLabel[];
}

const edge = 3;

/** More lines than this beside a pie read as a paragraph: the labels go below it. */
const mostLines = 4;

/**
 * Places slices and labels in `width` pixels: the largest pie whose labels fit beside it, on one line when
 * they are short and never with a broken word; when none does, a pie without labels, for a key below it.
 */
export function layoutPie(slices: readonly PieSlice[], width: number, sizes: Sizes): PieLayout {
	const most = Math.min(sizes.radius, (width - 2 * edge) / 2);
	const least = Math.min(most, sizes.minRadius);
	for (const strict of [true, false]) {
		for (let radius = most; radius >= least; radius -= 4) {
			const layout = labelsBeside(slices, width, radius, sizes, strict);
			if (layout) return layout;
		}
	}
	return {
		width: 2 * (most + edge),
		height: 2 * (most + edge),
		x: most + edge,
		y: most + edge,
		radius: most,
		slices: placeSlices(slices, most, sizes),
		labels: []
	};
}

function placeSlices(slices: readonly PieSlice[], radius: number, sizes: Sizes): PlacedSlice[] {
	const total = slices.reduce((sum, slice) => sum + slice.count, 0);
	let before = 0;
	return slices.map((slice) => {
		const start = (2 * Math.PI * before) / total;
		before += slice.count;
		const end = (2 * Math.PI * before) / total;
		return { ...slice, start, end, inside: insideSpot(slice, end - start, start, radius, sizes) };
	});
}

/** The middle of the slice, further out the thinner it is. */
function insideSpot(
	slice: PieSlice,
	angle: number,
	start: number,
	radius: number,
	sizes: Sizes
): PlacedSlice['inside'] {
	const out = radius * (angle > Math.PI / 3 ? 0.6 : 0.72);
	const chord = 2 * out * Math.sin(Math.min(angle, Math.PI) / 2);
	const need = Math.max(textWidth(slice.countText, sizes.inside, 600), sizes.inside * 0.8);
	if (chord < need + sizes.inside * 0.35) return null;
	const middle = start + angle / 2;
	return { x: out * Math.sin(middle), y: -out * Math.cos(middle) };
}

/** The number after a slice's label: the share, and the count too when the slice cannot hold it. */
function sliceTail(slice: PlacedSlice): string {
	if (slice.inside) return slice.percentText;
	return slice.percentText === '' ? slice.countText : `${slice.countText} (${slice.percentText})`;
}

function labelsBeside(
	slices: readonly PieSlice[],
	width: number,
	radius: number,
	sizes: Sizes,
	strict: boolean
): PieLayout | null {
	const placed = placeSlices(slices, radius, sizes);
	const sides = placed.map((slice): SideLabel => {
		const middle = (slice.start + slice.end) / 2;
		return { slice, middle, right: Math.sin(middle) >= -1e-9 };
	});
	const ring = radius + sizes.label;
	const room = width - 2 * ring - 2 * edge;
	const left = sides.filter((side) => !side.right).toSorted((a, b) => b.middle - a.middle);
	const right = sides.filter((side) => side.right);
	const widths = shareRoom(naturalWidth(left, sizes), naturalWidth(right, sizes), room, sizes);
	const leftBlocks = blocksFor(left, widths.left, sizes, strict);
	const rightBlocks = blocksFor(right, widths.right, sizes, strict);
	if (!leftBlocks || !rightBlocks) return null;
	const labels = [
		...placeSide(left, leftBlocks, radius, sizes),
		...placeSide(right, rightBlocks, radius, sizes)
	];
	return enclose(placed, labels, radius);
}

const naturalWidth = (sides: readonly SideLabel[], sizes: Sizes): number =>
	Math.max(
		0,
		...sides.map(
			({ slice }) => labelBlock(slice.label, sliceTail(slice), sizes.label * 15, sizes.label).width
		)
	);

/** Both sides get what they want when there is room for both; otherwise the wider one gives way first. */
function shareRoom(left: number, right: number, room: number, sizes: Sizes) {
	if (left + right <= room) return { left: left + 0.01, right: right + 0.01 };
	const least = Math.min(left, right, Math.max(0, room / 2));
	const rest = Math.min(Math.max(0, room - least), sizes.label * 15);
	return left < right ? { left: least + 0.01, right: rest } : { left: rest, right: least + 0.01 };
}

function blocksFor(
	sides: readonly SideLabel[],
	width: number,
	sizes: Sizes,
	strict: boolean
): readonly LabelBlock[] | null {
	const blocks: LabelBlock[] = [];
	for (const { slice } of sides) {
		const tail = sliceTail(slice);
		if (!wordsFit(slice.label, width, sizes.label, 600)) return null;
		const block = labelBlock(slice.label, tail, width, sizes.label);
		const short = labelBlock(slice.label, tail, Infinity, sizes.label).width < sizes.label * 9;
		if (strict && short && block.lines.length > 1) return null;
		if (block.lines.length > mostLines || block.width > width) return null;
		blocks.push(block);
	}
	return blocks;
}

/** Moves everything to positive coordinates and measures the whole. */
function enclose(
	slices: readonly PlacedSlice[],
	labels: readonly PlacedLabel[],
	radius: number
): PieLayout {
	const reach = radius + edge;
	const far = (label: PlacedLabel): number => Math.abs(label.x) + label.block.width + edge;
	const side = (align: 'left' | 'right'): number =>
		Math.max(reach, ...labels.filter((label) => label.align === align).map(far));
	const [west, east] = [side('right'), side('left')];
	const north = Math.max(reach, ...labels.map((label) => label.block.height / 2 - label.y));
	const south = Math.max(reach, ...labels.map((label) => label.block.height / 2 + label.y));
	return {
		width: west + east,
		height: north + south,
		x: west,
		y: north,
		radius,
		slices,
		labels: labels.map((label) => ({
			...label,
			x: label.x + west,
			y: label.y + north,
			from: label.from && { x: label.from.x + west, y: label.from.y + north }
		}))
	};
}
