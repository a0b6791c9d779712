import type { CountTable } from '$lib/survey/count-table';
import type { Column } from '$lib/survey/column';
import type { EntryFilter } from './entry-filter';

/** What an engine holds: entry codes per question, and weights if there are any. */
export interface EngineTable {
	readonly responses: number;
	readonly columns: readonly Column[];
	readonly numbers: readonly NumberColumn[];
}

export interface NumberColumn {
	readonly id: string;
	/** One per response; every value is finite. */
	readonly values: Float64Array;
}

export interface CountRequest {
	/** Column ids; none counts the responses. */
	readonly by: readonly string[];
	/** Those of `by` that are only told apart as blank (0) or not (1): open text has an entry per person. */
	readonly presence?: readonly string[];
	/** Id of a number column. */
	readonly weight?: string;
	/** Everyone when left out. */
	readonly where?: EntryFilter;
}

/**
 * Counts entries. Every adapter gives the same tables, rows sorted by codes. Ids come from the loaded
 * table; an unknown id throws. A failure of the engine throws `EngineError`; an aborted `signal` rejects
 * with the signal's reason.
 */
export interface Engine {
	readonly name: 'arrays' | 'duckdb-wasm' | 'duckdb-native';
	/** Replaces what the engine holds. After a failed or aborted load it holds nothing. */
	load(table: EngineTable, signal?: AbortSignal): Promise<void>;
	/** One table per request, all in one round trip. */
	countBy(requests: readonly CountRequest[], signal?: AbortSignal): Promise<CountTable[]>;
	close(): Promise<void>;
}

/** The engine failed, not the question: carries the cause and the SQL that was running. */
export class EngineError extends Error {
	constructor(
		message: string,
		readonly sql: string | null,
		cause: unknown
	) {
		super(message, { cause });
		this.name = 'EngineError';
	}
}
