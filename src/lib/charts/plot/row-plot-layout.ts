import { lineHeight } from '../label-block';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import { wrapText } from '../wrap-text';
import type { Domain } from './axis';
import type { Glyph, GlyphKey } from './glyph';

/** One row: what stands at its left, on the common axis, and at its right. */
export interface PlotRow {
	readonly kind: 'row';
	readonly label: string;
	readonly glyphs: readonly Glyph[];
	/** The number that is read first, at the right; empty for none. */
	readonly value: string;
	/** After it, quieter: "n 12". */
	readonly note: string;
	/** Said in the marks' place: "Hidden: fewer than 5 answers". */
	readonly instead: { readonly text: string; readonly hidden: boolean } | null;
}

/** Starts a group of rows. */
interface PlotHeading {
	readonly kind: 'heading';
	readonly label: string;
}

export type PlotItem = PlotRow | PlotHeading;

/** Rows on one common axis. */
export interface RowPlot {
	readonly items: readonly PlotItem[];
	readonly domain: Domain;
	/** How the axis writes its numbers; null for an axis without numbers. */
	readonly write: ((value: number) => string) | null;
	/** Ticks stand at whole numbers only. */
	readonly whole: boolean;
	/** What the ends of the scale are called; empty for nothing. */
	readonly ends: { readonly low: string; readonly high: string };
	/** A line across all rows. */
	readonly line: number | null;
	readonly band: { readonly low: number; readonly high: number } | null;
	/** The way from a value of one row to a value of another, by the rows' places; absent for none. */
	readonly arrow?: {
		readonly fromRow: number;
		readonly from: number;
		readonly toRow: number;
		readonly to: number;
	} | null;
	readonly legend: readonly GlyphKey[];
}

export interface PlacedRow {
	readonly item: PlotItem;
	readonly lines: readonly string[];
	readonly insteadLines: readonly string[];
	readonly top: number;
	/** Height of the marks' middle. */
	readonly middle: number;
	/** What lines across all rows may run through: never a label above its marks. */
	readonly from: number;
	readonly to: number;
}

export interface RowPlotLayout {
	readonly rows: readonly PlacedRow[];
	/** Where the axis starts and ends. */
	readonly left: number;
	readonly right: number;
	/** Right edges of the two columns at the right. */
	readonly valueRight: number;
	readonly noteRight: number;
	readonly above: boolean;
	readonly height: number;
}

/** From so many rows on they stand closer, to stay on a page. */
const manyRows = 16;

/** Places rows in `width` pixels: labels beside the axis, or above each row where there is no room beside. */
export function layoutRowPlot(plot: RowPlot, width: number, sizes: Sizes): RowPlotLayout {
	const rows = plot.items.filter((item) => item.kind === 'row');
	const gap = sizes.label * 0.85;
	const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, sizes.label)));
	const value = Math.max(0, ...rows.map((row) => textWidth(row.value, sizes.label, 600)));
	const note = Math.max(0, ...rows.map((row) => textWidth(row.note, sizes.small)));
	const columns = (value > 0 ? value + gap : 0) + (note > 0 ? note + gap * 0.8 : 0);
	const above = sizes.narrow && (widest > width * 0.3 || widest + columns > width * 0.45);
	const pad = sizes.label * 0.6;
	const label = above ? width - columns : Math.min(widest, width * 0.38);
	const left = above ? pad : label + gap + pad;
	const right = above ? width - pad : width - columns - pad;
	const crowded = rows.length > manyRows ? 0.45 : 1;
	const step = sizes.label * lineHeight;
	let y = 0;
	const placed = plot.items.map((item): PlacedRow => {
		if (item.kind === 'heading') {
			const lines = wrapText(item.label, width, sizes.label, 600);
			const top = y === 0 ? 0 : y + sizes.gap * 0.7;
			y = top + lines.length * step + sizes.gap * 0.4;
			return { item, lines, insteadLines: [], top, middle: top, from: top, to: top };
		}
		const lines = item.label === '' ? [] : wrapText(item.label, label + 0.01, sizes.label);
		const insteadLines =
			item.instead === null
				? []
				: wrapText(item.instead.text, right - left - sizes.small * 1.4, sizes.small);
		const said = Math.max(1, insteadLines.length) * sizes.small * lineHeight + 2;
		const text = lines.length * step;
		const marks = Math.max(said, sizes.bar * 0.75 * Math.sqrt(crowded));
		const top = y;
		const height = above ? Math.max(text, step) + marks : Math.max(text, marks);
		y += height + sizes.gap * 0.75 * (above ? 1 : crowded);
		if (above) {
			const middle = top + height - marks / 2;
			const reach = { from: middle - marks / 2, to: middle + marks / 2 };
			return { item, lines, insteadLines, top, middle, ...reach };
		}
		const start = top + (height - text) / 2;
		return { item, lines, insteadLines, top: start, middle: top + height / 2, from: top, to: y };
	});
	return {
		rows: placed,
		left,
		right,
		valueRight: width - (note > 0 ? note + gap * 0.8 : 0) - 1,
		noteRight: width - 1,
		above,
		height: y
	};
}
