import type { ArrayTable } from './array-table';
import type { EntryFilter } from './entry-filter';

/** Marks (1) the rows that meet the filter, one byte for each row. */
export function selectRows(table: ArrayTable, filter: EntryFilter): Uint8Array {
	switch (filter.op) {
		case 'in':
			return selectEntries(table, filter.column, filter.entries);
		case 'not': {
			const marks = selectRows(table, filter.of);
			for (let row = 0; row < marks.length; row++) marks[row] = 1 - (marks[row] ?? 0);
			return marks;
		}
		case 'and': {
			const marks = new Uint8Array(table.responses).fill(1);
			for (const part of filter.of) {
				const other = selectRows(table, part);
				for (let row = 0; row < marks.length; row++)
					marks[row] = (marks[row] ?? 0) & (other[row] ?? 0);
			}
			return marks;
		}
		case 'or': {
			const marks = new Uint8Array(table.responses);
			for (const part of filter.of) {
				const other = selectRows(table, part);
				for (let row = 0; row < marks.length; row++)
					marks[row] = (marks[row] ?? 0) | (other[row] ?? 0);
			}
			return marks;
		}
	}
}

function selectEntries(table: ArrayTable, column: string, entries: readonly number[]): Uint8Array {
	const { codes, size } = table.coded(column);
	const wanted = new Uint8Array(size);
	for (const entry of entries) if (entry < size) wanted[entry] = 1;
	const marks = new Uint8Array(codes.length);
	for (let row = 0; row < marks.length; row++) marks[row] = wanted[codes[row] ?? 0] ?? 0;
	return marks;
}
