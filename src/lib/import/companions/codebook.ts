import type { DeclaredColumn, Table } from '../table';

/** What a file without answers of its own says of the columns of another one. */
export interface Codebook {
	readonly table: Table;
	/** `structure` has the questions' words as well as the options'; `labels` only the options'. */
	readonly kind: 'structure' | 'labels';
	readonly columns: ReadonlyMap<string, DeclaredColumn>;
}

/** The table's rows as texts. A file without a header has its first row there all the same, unless it looked like data. */
export function rowsOf({ headers, columns, responses }: Table, withHeader: boolean): string[][] {
	const first = withHeader && headers.some((header) => header !== '') ? [[...headers]] : [];
	const rest = Array.from({ length: responses }, (_, row) =>
		columns.map(({ entries, codes }) => entries[codes[row] ?? 0] ?? '')
	);
	return [...first, ...rest].map((cells) => cells.map((cell) => cell.trim()));
}
