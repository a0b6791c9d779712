import type { NamedTable, RowTable, RowValue } from '$lib/survey/row-table';

/** A table over the responses as a person who writes code sees it. */
export interface LabelledView {
	/** What code calls it. */
	readonly name: string;
	readonly columns: readonly LabelledColumn[];
}

export interface LabelledColumn {
	/** Any text: it names a question. Unlike every other in its view, whatever the case of its letters. */
	readonly name: string;
	/** Id of the coded column; null for the number of the response, from 1. */
	readonly column: string | null;
	/** What each entry code of the column stands for. */
	readonly values: readonly RowValue[];
}

export interface RowRequest {
	/** One SELECT that somebody wrote. */
	readonly sql: string;
	readonly views: readonly LabelledView[];
	/** Results of other cells. */
	readonly tables: readonly NamedTable[];
	/** Values that the SQL may name as `$name`. */
	readonly values: readonly { readonly name: string; readonly value: RowValue }[];
	/** Rows beyond these are left out, and said to be. */
	readonly mostRows: number;
}

/** Answers SQL that somebody wrote, in the locked database and in a transaction that can only read. */
export interface RowQuerying {
	/**
	 * The rows of the query; in the order of all columns unless it says another. Throws `QueryError` for SQL that
	 * is not one SELECT or cannot run, `EngineError` when the engine failed, the signal's reason when aborted.
	 */
	queryRows(request: RowRequest, signal?: AbortSignal): Promise<RowTable>;
}

/** The SQL was wrong, not the engine. */
export class QueryError extends Error {
	constructor(
		message: string,
		/** Line of the SQL, from 1; null when the database does not say. */
		readonly line: number | null
	) {
		super(message);
		this.name = 'QueryError';
	}
}
