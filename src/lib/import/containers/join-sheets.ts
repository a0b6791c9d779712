import { allocateCodes } from '$lib/survey/column';
import type { TableColumn } from '../table';
import type { SheetContent } from './table-of-rows';

/**
 * Sheets that hold further columns of the same responses, side by side. A response is a line: one that is
 * blank on a sheet has no row there.
 */
export function joinSheets(sheets: readonly [SheetContent, ...SheetContent[]]): SheetContent {
	const [first, ...others] = sheets;
	if (others.length === 0) return first;
	const lines = [...new Set(sheets.flatMap((sheet) => sheet.lines))].sort((a, b) => a - b);
	const parts = sheets.map(({ place }) => place.parts);
	const offsets = sheets.map((_, i) =>
		sheets.slice(0, i).reduce((sum, { columns }) => sum + columns.length, 0)
	);
	return {
		place: {
			...first.place,
			headers: sheets.flatMap(({ place }) => place.headers),
			parts: parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
		},
		columns: sheets.flatMap((sheet) => spreadColumns(sheet, lines)),
		lines,
		header: first.header,
		lastLine: Math.max(...sheets.map(({ lastLine }) => lastLine)),
		issues: sheets.flatMap(({ issues }, i) =>
			issues.map((issue) =>
				issue.column === undefined ? issue : { ...issue, column: issue.column + (offsets[i] ?? 0) }
			)
		)
	};
}

/** The sheet's columns with a blank for each of `lines` that it has no row for. */
function spreadColumns(sheet: SheetContent, lines: readonly number[]): TableColumn[] {
	if (sheet.lines.length === lines.length) return [...sheet.columns];
	const rowOf = new Map(sheet.lines.map((line, row) => [line, row]));
	const rows = lines.map((line) => rowOf.get(line) ?? -1);
	const missing = lines.length - sheet.lines.length;
	return sheet.columns.map(({ entries, counts, codes }) => {
		const spread = allocateCodes(lines.length, entries.length);
		rows.forEach((row, i) => (spread[i] = row === -1 ? 0 : (codes[row] ?? 0)));
		return {
			entries,
			counts: counts.map((count, entry) => (entry === 0 ? count + missing : count)),
			codes: spread
		};
	});
}
