import { allocateCodes } from '$lib/survey/column';
import type { Layout } from './layouts/layout';
import type { Table, TableColumn } from './table';

/**
 * The table without the responses that the tool itself marks as broken off or screened out, which are then
 * counted in the source's rows and told among the issues; the table itself when there are none.
 */
export function keepFinished(table: Table, layout: Layout): Table {
	const finished = layout.finished?.(table) ?? null;
	if (finished === null) return table;
	const kept = finished.rows.reduce((n, one) => n + one, 0);
	const incomplete = table.responses - kept;
	if (incomplete === 0) return table;
	const { source } = table;
	return {
		...table,
		source: { ...source, rows: { ...source.rows, responses: kept, incomplete } },
		columns: table.columns.map((column) => keepRows(column, finished.rows, kept)),
		responses: kept,
		issues: [
			...table.issues,
			{
				code: 'row.incomplete',
				severity: kept === 0 ? 'warning' : 'info',
				detail: `${incomplete} of ${table.responses} left out: ${finished.because}`,
				values: { count: incomplete, responses: table.responses }
			}
		]
	};
}

/** The column's rows that are 1 in `rows`; its entries stay, so that codes do. */
function keepRows({ entries, codes }: TableColumn, rows: Uint8Array, kept: number): TableColumn {
	const left = allocateCodes(kept, entries.length);
	const counts = entries.map(() => 0);
	let to = 0;
	for (let row = 0; row < codes.length; row += 1) {
		if (rows[row] !== 1) continue;
		const code = codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
		left[to++] = code;
	}
	return { entries, counts, codes: left };
}
