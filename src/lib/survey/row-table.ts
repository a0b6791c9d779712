/** A value in a row: text, number, yes or no, several texts, or nothing. */
export type RowValue = string | number | boolean | readonly string[] | null;

export interface RowColumn {
	readonly name: string;
	/** One per row. */
	readonly values: readonly RowValue[];
}

/**
 * Rows that a query or a transform made, column by column. They are for the analyst's eyes: they never passed
 * the disclosure gate, and nothing that leaves the page may be made of them.
 */
export interface RowTable {
	readonly columns: readonly RowColumn[];
	readonly length: number;
	/** True when there were more rows than were asked for. */
	readonly isCut: boolean;
}

/** A table that code may name. */
export interface NamedTable {
	/** An identifier: a lower-case letter, then letters, digits and underscores. */
	readonly name: string;
	readonly table: RowTable;
}

/** Names that code may call a table or a value by. */
export const tableNamePattern = /^[a-z][a-z0-9_]*$/;
