import { locateHeader, type HeaderPlace } from '../locate-header';

/** A row with at least one filled cell, each cell at its own place; what follows the last filled one is left out. */
export interface SheetRow {
	/** 1-based, as the spreadsheet counts. */
	readonly line: number;
	readonly cells: readonly string[];
}

/** Where the header stands among a sheet's first rows. */
export interface HeaderOfRows {
	readonly place: HeaderPlace;
	/** The line that the header starts on. */
	readonly line: number;
	/** How many of the rows are the header or stand above it. */
	readonly header: number;
	/** The rows below. */
	readonly answers: readonly SheetRow[];
}

/** The header among a sheet's first rows, found as in a text file; null when there are no rows. */
export function locateInRows(sample: readonly SheetRow[]): HeaderOfRows | null {
	const rows = withGaps(sample);
	const place = locateHeader(rows.map(sampleRecord));
	if (!place) return null;
	const start = place.above + place.rows;
	const answers = rows.slice(start).filter((row) => row !== null);
	return {
		place,
		line: rows[place.above]?.line ?? 1,
		header: sample.length - answers.length,
		answers
	};
}

/** The rows with one null where lines between them are blank. */
function withGaps(rows: readonly SheetRow[]): (SheetRow | null)[] {
	return rows.flatMap((row, i) => {
		const before = rows[i - 1]?.line ?? row.line - 1;
		return row.line - before > 1 ? [null, row] : [row];
	});
}

function sampleRecord(row: SheetRow | null) {
	const cells = row?.cells ?? [];
	return { cells, count: cells.length, quoted: 0, isBlank: row === null, isSound: true };
}

/** The place with further columns without a header: answers may stand to the right of the last one. */
export function widen(place: HeaderPlace, width: number): HeaderPlace {
	const missing = Array.from({ length: Math.max(0, width - place.headers.length) });
	const nameless = missing.map(() => ({ question: '', option: null, name: null }));
	return {
		...place,
		headers: [...place.headers, ...missing.map(() => '')],
		parts: place.parts && [...place.parts, ...nameless],
		allQuoted: false
	};
}
