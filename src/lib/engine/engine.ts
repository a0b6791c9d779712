import type { Column } from '$lib/survey/column';
import type { CountTable } from '$lib/survey/count-table';
import type { CrossTable, MomentTable, ValueTable } from '$lib/survey/moment-table';
import type { EntryFilter } from './entry-filter';
import type { Derivation, NumberExpression } from './expression';

/** What an engine holds: entry codes per question, and weights if there are any. */
export interface EngineTable {
	readonly responses: number;
	readonly columns: readonly Column[];
	readonly numbers: readonly NumberColumn[];
}

export interface NumberColumn {
	readonly id: string;
	/** One per response; every value is finite, and at most `largestNumber` in size. */
	readonly values: Float64Array;
}

/** Who is counted, in which groups, and how much each. */
export interface Selection {
	/** Ids of coded columns; none makes one group of all. */
	readonly by: readonly string[];
	/** Those of `by` that are only told apart as blank (0) or not (1): open text has an entry per person. */
	readonly presence?: readonly string[];
	/** Id of a number column. A response without a weight takes no part; one of weight 0 does. */
	readonly weight?: string;
	/** Everyone when left out. */
	readonly where?: EntryFilter;
}

export type CountRequest = Selection;

export interface MomentRequest extends Selection {
	/** Each is summed by itself, over those who have it. */
	readonly x: readonly NumberExpression[];
}

export interface CrossRequest extends MomentRequest {
	/** Only responses that have every number; otherwise each pair of numbers has its own responses. */
	readonly complete?: boolean;
}

export interface ValueRequest extends Selection {
	readonly x: NumberExpression;
}

/**
 * Counts entries and sums numbers. Every adapter gives the same tables, rows sorted by codes. Ids come from
 * the loaded table or from `derive`; an unknown id throws. Several requests are answered together. A failure
 * of the engine throws `EngineError`; an aborted `signal` rejects with the signal's reason.
 */
export interface Engine {
	readonly name: 'arrays' | 'duckdb-wasm' | 'duckdb-native';
	/** Replaces what the engine holds, derived columns too. After a failed or aborted load it holds nothing. */
	load(table: EngineTable, signal?: AbortSignal): Promise<void>;
	/**
	 * Adds a column, coded or of numbers, made of those that are there; it lasts until the next load. The
	 * same column again costs nothing; another column by a known id throws.
	 */
	derive(id: string, derivation: Derivation, signal?: AbortSignal): Promise<void>;
	/** One table for each request. */
	countBy(requests: readonly CountRequest[], signal?: AbortSignal): Promise<CountTable[]>;
	/** For each request one table for each of its numbers. */
	momentsBy(requests: readonly MomentRequest[], signal?: AbortSignal): Promise<MomentTable[][]>;
	/** One table for each request. */
	crossMomentsBy(requests: readonly CrossRequest[], signal?: AbortSignal): Promise<CrossTable[]>;
	/** One table for each request. As many rows as there are different numbers: narrow them down first. */
	valuesBy(requests: readonly ValueRequest[], signal?: AbortSignal): Promise<ValueTable[]>;
	close(): Promise<void>;
}

/** What is asked of an engine that someone else has loaded. */
export type Answering = Omit<Engine, 'name' | 'load' | 'close'>;

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
