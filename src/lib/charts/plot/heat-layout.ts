import { lineHeight } from '../label-block';
import type { MarkAnswers } from '../mark-answers';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import { wordsFit, wrapText } from '../wrap-text';

/** One cell: its count, and how dark it is. */
export interface HeatCell {
	/** 0 to 1; null for a cell without a number to paint. */
	readonly shade: number | null;
	readonly count: string;
	/** After the count where there is room: "64 %". */
	readonly percent: string;
	readonly hidden: boolean;
	readonly answers?: MarkAnswers;
}

interface HeatColumn {
	readonly label: string;
	/** Below the label: "n 23". */
	readonly note: string;
	/** Stands for the label where that has no room. */
	readonly letter: string;
}

export interface HeatRow {
	readonly label: string;
	/** At the right: "n 14, 1 don't know"; empty for none. */
	readonly note: string;
	readonly cells: readonly HeatCell[];
}

export interface HeatTable {
	readonly columns: readonly HeatColumn[];
	readonly rows: readonly HeatRow[];
	/** What a hatched cell means; null when there is none. */
	readonly hidden: string | null;
}

export interface PlacedHeatRow {
	readonly row: HeatRow;
	readonly lines: readonly string[];
	readonly noteLines: readonly string[];
	readonly top: number;
	readonly cellTop: number;
}

export interface HeatLayout {
	readonly left: number;
	readonly cell: { readonly width: number; readonly height: number };
	/** Lines of each column's head: its label, or its letter when there is a key. */
	readonly heads: readonly (readonly string[])[];
	readonly notes: boolean;
	/** Letters stand for the labels, which are listed above. */
	readonly lettered: boolean;
	readonly rows: readonly PlacedHeatRow[];
	/** Height of the heads, from the top of the table. */
	readonly head: number;
	readonly above: boolean;
	readonly height: number;
}

const mostHeadLines = 3;
const widestCell = 110;

/** Places a table of cells in `width` pixels: row labels beside their cells, or above where it is narrow. */
export function layoutHeat(table: HeatTable, width: number, sizes: Sizes): HeatLayout {
	const gap = sizes.label * 0.85;
	const widest = Math.max(0, ...table.rows.map((row) => textWidth(row.label, sizes.label)));
	const note = Math.max(0, ...table.rows.map((row) => textWidth(row.note, sizes.small)));
	const beside = width - Math.min(widest, width * 0.38) - Math.min(note, width * 0.2) - 2 * gap;
	const crowded = beside / Math.max(1, table.columns.length) < sizes.small * 1.5;
	const above = sizes.narrow && (widest > width * 0.3 || crowded);
	const noteColumn = note === 0 || above ? 0 : Math.min(note, width * 0.2) + gap;
	const label = above ? 0 : Math.min(widest, width * 0.38);
	const left = above ? 0 : label + gap;
	const room = (width - left - noteColumn) / Math.max(1, table.columns.length);
	const cell = {
		width: Math.min(room, widestCell * (sizes.label / 16)),
		height: sizes.label * 1.6
	};
	const step = sizes.small * lineHeight;
	const lettered = !table.columns.every(
		(column) =>
			wordsFit(column.label, cell.width - 6, sizes.small) &&
			wrapText(column.label, cell.width - 6, sizes.small).length <= mostHeadLines
	);
	const heads = table.columns.map((column) =>
		lettered ? [column.letter] : wrapText(column.label, cell.width - 6, sizes.small)
	);
	const notes = table.columns.every((column) => textWidth(column.note, sizes.small) < cell.width);
	const noted = notes && table.columns.some((column) => column.note !== '') ? 1 : 0;
	const head = (Math.max(0, ...heads.map((lines) => lines.length)) + noted) * step + 5;
	let y = head;
	const rows = table.rows.map((row): PlacedHeatRow => {
		const wide = above ? width - textWidth(row.note, sizes.small) - gap : label;
		const lines = wrapText(row.label, wide + 0.01, sizes.label);
		const text = lines.length * sizes.label * lineHeight;
		const noteRoom = above ? width : noteColumn - gap;
		const noteLines = row.note === '' ? [] : wrapText(row.note, noteRoom + 0.01, sizes.small);
		const tall = Math.max(cell.height, text, noteLines.length * step);
		const top = above ? y + 3 : y + (tall - text) / 2;
		const height = above ? text + 5 + cell.height : tall;
		const cellTop = above ? y + text + 5 : y + (height - cell.height) / 2;
		y += height + (above ? 6 : 2);
		return { row, lines, noteLines, top, cellTop };
	});
	return { left, cell, heads, notes, lettered, rows, head, above, height: y };
}
