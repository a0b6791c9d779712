import type { RowValue } from '$lib/survey/row-table';

/** What a stored column of rows can hold. A list of a list is how the values of a checkbox question's entries stand. */
export type RowType = 'DOUBLE' | 'BOOLEAN' | 'VARCHAR' | 'VARCHAR[]' | 'DOUBLE[]' | 'VARCHAR[][]';

export interface TypedColumn {
	readonly name: string;
	readonly type: RowType;
	/** One per row, each null or of the type. */
	readonly values: readonly (RowValue | readonly RowValue[])[];
}

/** A connection of its own for SQL that somebody wrote: what the engine counts meanwhile does not wait for it. */
export interface RowDriver {
	/** Throws when the statement is not exactly one, or cannot be run. Nothing is run. */
	prepare(sql: string): Promise<void>;
	/** Runs one statement and gives the columns of its result. Stops early when `signal` aborts. */
	read(sql: string, signal?: AbortSignal): Promise<unknown[][]>;
	/** Adds rows to a table with these columns. */
	insert(table: string, columns: readonly TypedColumn[]): Promise<void>;
}
