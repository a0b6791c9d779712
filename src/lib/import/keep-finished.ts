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
				severity: 'info',
				detail: `${incomplete} of ${table.responses} left out: ${finished.because}`,
				values: { count: incomplete, responses: table.responses }
			}
		]
	};
}

/** The column's rows that are 1 in `rows`, without the entries that only the others had. */
function keepRows({ entries, codes }: TableColumn, rows: Uint8Array, kept: number): TableColumn {
	const counted = entries.map(() => 0);
	for (let row = 0; row < codes.length; row += 1) {
		const code = codes[row] ?? 0;
		if (rows[row] === 1) counted[code] = (counted[code] ?? 0) + 1;
	}
	const isLeft = (code: number): boolean => code === 0 || (counted[code] ?? 0) > 0;
	let next = 0;
	const target = counted.map((_, code) => (isLeft(code) ? next++ : 0));
	const left = allocateCodes(kept, next);
	let to = 0;
	for (let row = 0; row < codes.length; row += 1)
		if (rows[row] === 1) left[to++] = target[codes[row] ?? 0] ?? 0;
	return {
		entries: entries.filter((_, code) => isLeft(code)),
		counts: counted.filter((_, code) => isLeft(code)),
		codes: left
	};
}
