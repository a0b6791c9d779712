import { lineHeight } from './label-block';
import type { MarkAnswers } from './mark-answers';
import type { MarkPaint } from './mark-paint';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import { wrapText } from './wrap-text';

/** One answer's part of a row. */
interface StackedSegment {
	readonly percent: number;
	readonly countText: string;
	/** Letters of the rows that this one exceeds, after the count where there is room. */
	readonly letters?: string;
	readonly paint: MarkPaint;
	readonly answers?: MarkAnswers;
}

/** One row of a stacked chart: a bar of 100 %. */
export interface StackedRow {
	readonly label: string;
	/** Segments in order; empty when the row is hidden or nobody answered. */
	readonly segments: readonly StackedSegment[];
	/** Base and missing answers, at the right. */
	readonly note: string;
	/** Said in the bar's place. */
	readonly instead: { readonly text: string; readonly hidden: boolean } | null;
}

export interface PlacedRow {
	readonly row: StackedRow;
	readonly lines: readonly string[];
	readonly noteLines: readonly string[];
	readonly top: number;
	readonly barTop: number;
}

export interface StackedLayout {
	readonly rows: readonly PlacedRow[];
	readonly left: number;
	/** Width of a full bar. */
	readonly length: number;
	readonly bar: number;
	/** Labels and notes stand above the bars. */
	readonly above: boolean;
	readonly height: number;
}

/** Places rows under each other from 0 down: label, bar, note; or label and note above the bar. */
export function layoutStacked(
	rows: readonly StackedRow[],
	width: number,
	sizes: Sizes
): StackedLayout {
	const gap = sizes.label * 0.85;
	const labels = Math.max(0, ...rows.map((row) => textWidth(row.label, sizes.label)));
	const notes = Math.max(0, ...rows.map((row) => textWidth(row.note, sizes.small)));
	const above = sizes.narrow;
	const noteColumn = above ? 0 : Math.min(notes, width * 0.2) + gap;
	const labelColumn = above || labels === 0 ? 0 : Math.min(labels, width * 0.38) + gap + 2;
	const column = labelColumn - gap - 2;
	const bar = above ? sizes.bar * 0.9 : sizes.bar;
	const step = sizes.label * lineHeight;
	let y = 0;
	const placed = rows.map((row): PlacedRow => {
		const noteWidth = Math.min(textWidth(row.note, sizes.small), width * 0.5);
		const room = above ? width - noteWidth - gap : column;
		const lines = row.label === '' ? [] : wrapText(row.label, room + 0.01, sizes.label);
		const noteRoom = above ? noteWidth : noteColumn - gap;
		const noteLines = row.note === '' ? [] : wrapText(row.note, noteRoom + 0.01, sizes.small);
		const noteHeight = noteLines.length * sizes.small * lineHeight;
		const head = Math.max(lines.length * step, noteHeight);
		if (above) {
			const top = y;
			const barTop = top + head + 3;
			y = barTop + bar + sizes.gap;
			return { row, lines, noteLines, top, barTop };
		}
		const height = Math.max(bar, head);
		const top = y + (height - lines.length * step) / 2;
		const barTop = y + (height - bar) / 2;
		y += height + sizes.gap;
		return { row, lines, noteLines, top, barTop };
	});
	return {
		rows: placed,
		left: labelColumn,
		length: width - labelColumn - noteColumn,
		bar,
		above,
		height: y
	};
}
