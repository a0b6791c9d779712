import type { Drawing, Layer, RectMark, TextMark } from '../drawing';
import { lineHeight } from '../label-block';
import { moveLayer } from '../move-layer';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import type { Palette } from '../tokens';
import { drawGlyphLegend } from './glyph-legend';

/** One column: a number or a range of numbers, and how many gave it. */
interface HistogramBin {
	readonly label: string;
	/** Height of the column; null when hidden. */
	readonly height: number | null;
	readonly text: string;
}

export interface HistogramPlot {
	readonly bins: readonly HistogramBin[];
	/** The bin that the middle answer is in, and what is said of it; null when that is not known. */
	readonly middle: { readonly bin: number; readonly label: string } | null;
}

/** Columns side by side without gaps in the scale, counts on top, a mark below the middle answer. */
export function drawHistogram(
	{ bins, middle }: HistogramPlot,
	width: number,
	sizes: Sizes,
	palette: Palette
): Drawing {
	const column = Math.min(width / Math.max(1, bins.length), sizes.bar * 3.2);
	const top = sizes.label * 1.35;
	const bottom = top + sizes.bar * 5.5;
	const most = Math.max(1, ...bins.map((bin) => bin.height ?? 0));
	const tall = (height: number): number => ((bottom - top) * height) / most;
	const middleOf = (index: number): number => column * (index + 0.5);
	const columns = bins.flatMap(({ height }, index): RectMark[] =>
		height
			? [
					{
						x: column * index + 0.75,
						y: bottom - Math.max(1, tall(height)),
						x2: column * (index + 1) - 0.75,
						y2: bottom,
						fill: palette.c1,
						stroke: 'none',
						strokeWidth: 0
					}
				]
			: []
	);
	const counts = bins.flatMap(({ text, height }, index): TextMark[] => {
		const zero = !height;
		const mark: TextMark = {
			x: middleOf(index),
			y: bottom - tall(height ?? 0) - sizes.label * 0.6,
			text,
			size: sizes.label,
			weight: zero ? 400 : 600,
			align: 'center',
			colour: zero ? palette['ink-3'] : palette.ink
		};
		return textWidth(text, sizes.label, 600) <= column - 2 ? [mark] : [];
	});
	const key = drawGlyphLegend(
		middle ? [{ sign: 'middle', label: middle.label }] : [],
		0,
		width,
		sizes,
		palette
	);
	const wedge = sizes.small * 0.38;
	const room = wedge * 2 + 5;
	const triangle = middle
		? [
				{
					x: middleOf(middle.bin),
					y: bottom + 3 + wedge,
					radius: wedge,
					fill: palette.ink,
					stroke: 'none',
					strokeWidth: 0
				}
			]
		: [];
	const base = { x: 0, y: bottom, x2: column * bins.length, y2: bottom };
	const body: Layer[] = [
		{ kind: 'rect', marks: columns },
		{ kind: 'rule', marks: [{ ...base, colour: palette.control, width: 1 }] },
		{ kind: 'dot', shape: 'triangle-up', marks: triangle },
		{ kind: 'text', marks: [...counts, ...labels(bins, column, bottom + room, sizes, palette)] }
	];
	return {
		width:
			key.height > 0 ? width : Math.min(width, Math.max(column * bins.length, sizes.label * 8)),
		height: Math.ceil(key.height + bottom + room + sizes.small * lineHeight + 2),
		layers: [...key.layers, ...body.map((layer) => moveLayer(layer, key.height))]
	};
}

/**
 * Every label below its column, or every second or third where they would run together; one that the edge
 * of the picture pushes into the label before it is left out.
 */
function labels(
	bins: HistogramPlot['bins'],
	column: number,
	top: number,
	sizes: Sizes,
	palette: Palette
): TextMark[] {
	const gap = 5;
	const widest = Math.max(0, ...bins.map((bin) => textWidth(bin.label, sizes.small)));
	const every = Math.max(1, Math.ceil((widest + gap) / column));
	const end = column * bins.length;
	const marks: TextMark[] = [];
	let taken = -gap;
	bins.forEach(({ label: text }, index) => {
		const half = textWidth(text, sizes.small) / 2;
		const x = Math.max(half, Math.min(end - half, column * (index + 0.5)));
		if (index % every !== 0 || x - half < taken + gap) return;
		taken = x + half;
		marks.push({
			x,
			y: top + (sizes.small * lineHeight) / 2,
			text,
			size: sizes.small,
			weight: 400,
			align: 'center',
			colour: palette['ink-2']
		});
	});
	return marks;
}
