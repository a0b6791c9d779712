import { timestampShape } from './timestamp-shape';

/** True when a file's first row is a response: it has a time stamp or an e-mail address, or numbers only. */
export function looksLikeData(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	if (filled.length === 0) return false;
	if (filled.some((cell) => timestampShape(cell) !== null || isEmail(cell))) return true;
	// Years and the points of a scale make good headers, so numbers only count when they repeat.
	const isNumbers = filled.every((cell) => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell));
	return isNumbers && new Set(filled).size < filled.length;
}

const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(cell);
