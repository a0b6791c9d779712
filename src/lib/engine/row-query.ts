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

/** Why SQL is refused before the database sees it. */
export type QueryRefusal =
	| { readonly code: 'empty' | 'not_select' }
	/** A table, function or word that is not the same everywhere and every time, or looks beyond the answers. */
	| { readonly code: 'not_allowed'; readonly name: string }
	| { readonly code: 'unknown_value'; readonly name: string };

/** The SQL was wrong, not the engine. */
export class QueryError extends Error {
	constructor(
		/** In English: the database's own words. */
		message: string,
		/** Line of the SQL, from 1; null when the database does not say. */
		readonly line: number | null,
		/** What is told in the reader's language instead of the message. */
		readonly refusal: QueryRefusal | null = null
	) {
		super(message);
		this.name = 'QueryError';
	}
}
