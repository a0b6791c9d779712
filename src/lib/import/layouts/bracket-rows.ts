export interface BracketHeader {
	readonly column: number;
	readonly stem: string;
	readonly row: string;
	/** `grid1`, `grid2` ... */
	readonly grid: string;
}

/** `Question [Row]`; the last pair of brackets is the row, because a question may have brackets of its own. */
export function splitBrackets(header: string): { stem: string; row: string } | null {
	const match = /^(.*\S)\s*\[([^[\]]+)\]\s*$/su.exec(header);
	const stem = match?.[1]?.trim();
	const row = match?.[2]?.trim();
	return stem && row ? { stem, row } : null;
}

/**
 * The columns that are rows of grids. Neighbours with the same question form one grid; when a row comes
 * back, the question was asked again and a new grid begins.
 */
export function bracketRows(
	headers: readonly string[],
	columns: readonly number[]
): Map<number, BracketHeader> {
	const found = new Map<number, BracketHeader>();
	let grids = 0;
	let stem = '';
	let rows = new Set<string>();
	for (const column of columns) {
		const split = splitBrackets(headers[column] ?? '');
		if (split && (split.stem !== stem || rows.has(split.row))) {
			grids += 1;
			rows = new Set();
		}
		stem = split?.stem ?? '';
		if (!split) continue;
		rows.add(split.row);
		found.set(column, { column, ...split, grid: `grid${grids}` });
	}
	return found;
}
