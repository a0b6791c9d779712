/** For each cell of a record whose quotes are sound, whether it stood in quotes in the record's raw text. */
export function quotedCells(raw: string, cells: readonly string[], delimiter: string): boolean[] {
	let at = 0;
	return cells.map((cell) => {
		const isQuoted = raw[at] === '"';
		// A quote inside a quoted cell is written twice, and spaces may follow the closing one.
		const end = isQuoted ? at + 2 + cell.length + countQuotes(cell) : at + cell.length;
		at = raw.indexOf(delimiter, end) + 1;
		return isQuoted;
	});
}

/** True when a bare cell holds an odd number of quotes: one of them was to open or close a cell. */
export function hasStrayQuote(raw: string, cells: readonly string[], delimiter: string): boolean {
	const quoted = quotedCells(raw, cells, delimiter);
	return cells.some((cell, i) => !quoted[i] && countQuotes(cell) % 2 === 1);
}

function countQuotes(cell: string): number {
	let count = 0;
	for (let at = cell.indexOf('"'); at !== -1; at = cell.indexOf('"', at + 1)) count += 1;
	return count;
}
