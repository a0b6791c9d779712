import { displayWidth, pad } from './display-width';
import { printable } from './print';
import { wrapLines } from './wrap-lines';

/** A table for reading: labels in the first column, numbers in the others. */
export interface TextTable {
	/** Headings; none for a table without. */
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const gap = '  ';
/** Part of the width that labels may take when the numbers ask for more than there is. */
const labelPart = 0.35;
const widestHeading = 30;

/**
 * The table as aligned lines no wider than the width: long labels are wrapped, and columns that find no
 * room come in a further block under the same labels.
 */
export function tableLines(table: TextTable, width: number): string[] {
	const rows = [table.columns, ...table.rows]
		.filter((row) => row.length > 0)
		.map((row) => row.map(printable));
	const widths = columnWidths(rows);
	const [labels = 0, ...numbers] = widths;
	const room = Math.max(Math.floor(width * labelPart), width - sum(numbers));
	const label = Math.min(labels, room);
	return blocksOf(numbers, width - label).flatMap((block, index) => [
		...(index === 0 ? [] : ['']),
		...blockLines(rows, label, block, widths)
	]);
}

const sum = (widths: readonly number[]): number =>
	widths.reduce((total, width) => total + gap.length + width, 0);

function columnWidths(rows: readonly (readonly string[])[]): number[] {
	const widths: number[] = [];
	for (const row of rows) {
		for (const [index, text] of row.entries()) {
			const cell = displayWidth(text);
			const width = index === 0 ? cell : Math.min(widestHeading, cell);
			widths[index] = Math.max(widths[index] ?? 0, width);
		}
	}
	return widths;
}

/** Indices of the number columns that stand side by side. */
function blocksOf(numbers: readonly number[], room: number): number[][] {
	const blocks: number[][] = [[]];
	let left = room;
	numbers.forEach((width, index) => {
		if (left < gap.length + width && (blocks.at(-1)?.length ?? 0) > 0) {
			blocks.push([]);
			left = room;
		}
		blocks.at(-1)?.push(index + 1);
		left -= gap.length + width;
	});
	return blocks;
}

function blockLines(
	rows: readonly (readonly string[])[],
	label: number,
	block: readonly number[],
	widths: readonly number[]
): string[] {
	return rows.flatMap((row) => {
		const first = wrapLines(row[0] ?? '', label);
		const others = block.map((index) => wrapLines(row[index] ?? '', widths[index] ?? 0));
		const height = Math.max(first.length, ...others.map((lines) => lines.length));
		return Array.from({ length: height }, (_, line) =>
			[
				pad(first[line] ?? '', label, 'left'),
				...others.map((lines, at) => pad(lines[line] ?? '', widths[block[at] ?? 0] ?? 0, 'right'))
			].join(gap)
		);
	});
}
