import type { NamedTable, RowTable, RowValue } from '$lib/survey/row-table';

export interface CodeRequest {
	/** Statements whose last `return` is the result: a table of Arquero's, or an array of plain objects. */
	readonly code: string;
	/** Tables that the code may name. */
	readonly tables: readonly NamedTable[];
	/** Values that the code may name. */
	readonly values: readonly { readonly name: string; readonly value: RowValue }[];
	/** Rows beyond these are left out, and said to be. */
	readonly mostRows: number;
}

/**
 * What became of the code. `threw`: it failed by itself; `time`, `memory`: it was ended at its limit; `not_rows`:
 * it gave something that is not a table.
 */
export type CodeOutcome =
	| { readonly kind: 'rows'; readonly table: RowTable }
	| {
			readonly kind: 'failed';
			readonly because: 'threw' | 'time' | 'memory' | 'not_rows';
			readonly message: string;
			/** Line of the code, from 1; null when it is not known. */
			readonly line: number | null;
	  };

/**
 * Runs code that somebody wrote, where it can reach nothing but the tables it is given: no network, storage,
 * page, clock of the machine or host object, and no more time and memory than it is allowed.
 */
export interface Sandbox {
	/** Rejects only with the signal's reason, or when the sandbox itself cannot be started. */
	run(request: CodeRequest, signal?: AbortSignal): Promise<CodeOutcome>;
	close(): void;
}

/** Limits of one run. */
export const sandboxLimits = { milliseconds: 5_000, bytes: 256 * 1024 * 1024 } as const;
