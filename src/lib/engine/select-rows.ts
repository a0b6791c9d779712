import type { EntryCodes } from '$lib/survey/column';
import type { EntryFilter } from './entry-filter';

/** Marks (1) the rows that meet the filter, one byte for each row. `codesOf` finds a column's codes. */
export function selectRows(
	rows: number,
	filter: EntryFilter,
	codesOf: (column: string) => EntryCodes
): Uint8Array {
	switch (filter.op) {
		case 'in':
			return selectEntries(codesOf(filter.column), filter.entries);
		case 'not': {
			const selected = selectRows(rows, filter.of, codesOf);
			for (let row = 0; row < rows; row++) selected[row] = 1 - (selected[row] ?? 0);
			return selected;
		}
		case 'and': {
			const selected = new Uint8Array(rows).fill(1);
			for (const part of filter.of) {
				const marks = selectRows(rows, part, codesOf);
				for (let row = 0; row < rows; row++)
					selected[row] = (selected[row] ?? 0) & (marks[row] ?? 0);
			}
			return selected;
		}
		case 'or': {
			const selected = new Uint8Array(rows);
			for (const part of filter.of) {
				const marks = selectRows(rows, part, codesOf);
				for (let row = 0; row < rows; row++)
					selected[row] = (selected[row] ?? 0) | (marks[row] ?? 0);
			}
			return selected;
		}
	}
}

function selectEntries(codes: EntryCodes, entries: readonly number[]): Uint8Array {
	const largest = entries.reduce((most, entry) => Math.max(most, entry), 0);
	const wanted = new Uint8Array(largest + 1);
	for (const entry of entries) wanted[entry] = 1;
	const selected = new Uint8Array(codes.length);
	for (let row = 0; row < codes.length; row++) selected[row] = wanted[codes[row] ?? 0] ?? 0;
	return selected;
}
