/**
 * The cells of a pasted line whose quotation marks are part of its text, as in `5" skjerm`: cut at every tab
 * and left as they stand. Null when that does not give `width` cells, when a mark at the beginning of a cell
 * stays open there, or with another delimiter than the tab: a comma may stand between two stray marks as well
 * as between two cells.
 */
export function looseCells(line: string, delimiter: string, width: number): string[] | null {
	const cells = line.split(delimiter);
	if (delimiter !== '\t' || cells.length !== width) return null;
	return cells.some((cell) => cell.startsWith('"') && countMarks(cell) % 2 === 1) ? null : cells;
}

function countMarks(cell: string): number {
	return cell.split('"').length - 1;
}
