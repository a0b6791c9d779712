import type { NamedTable, RowTable, RowValue } from '$lib/survey/row-table';

export interface CodeRequest {
	/** Body of a function: what it returns is the result. */
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
 * it gave something that is not a table; `not_started`: the sandbox could not be started.
 */
export type CodeOutcome =
	| { readonly kind: 'rows'; readonly table: RowTable }
	| {
			readonly kind: 'failed';
			readonly because: 'threw' | 'time' | 'memory' | 'not_rows' | 'not_started';
			/** In the words of the language, for instance `TypeError: x is not a function`; `undefined` for not_rows. */
			readonly message: string;
			/** Line of the code, from 1; null when it is not known. */
			readonly line: number | null;
	  };

/**
 * Runs code that somebody wrote, where it can reach nothing but the tables it is given: no network, storage,
 * page, clock of the machine or host object, and no more time and memory than it is allowed.
 */
export interface Sandbox {
	/** Rejects only with the signal's reason. */
	run(request: CodeRequest, signal?: AbortSignal): Promise<CodeOutcome>;
	close(): void;
}

/** Limits of one run. */
export const sandboxLimits = {
	milliseconds: 5_000,
	bytes: 256 * 1024 * 1024,
	/** Calls within calls: the thread's own stack, in a browser's worker, must not end before this one. */
	stackBytes: 256 * 1024
} as const;

/** Limits of one result; its rows are limited by the request. */
export const resultLimits = {
	columns: 1_000,
	/** Of one text, in characters: as many as a spreadsheet's cell holds. Longer ones end in an ellipsis. */
	text: 32_767,
	/** Of all texts and values together, in characters. */
	total: 32_000_000
} as const;

export function failed(
	because: Extract<CodeOutcome, { kind: 'failed' }>['because'],
	message = '',
	line: number | null = null
): CodeOutcome {
	return { kind: 'failed', because, message, line };
}
