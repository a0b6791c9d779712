/**
 * How many responses have each combination of codes. `by` names the questions or columns, and each
 * row's `codes` runs in the same order. Combinations that nobody has are absent.
 */
export interface CountTable {
	readonly by: readonly string[];
	readonly rows: readonly CountRow[];
}

export interface CountRow {
	readonly codes: readonly number[];
	/** Responses, unweighted. */
	readonly n: number;
	/** Sum of weights; equal to `n` without weights. */
	readonly sumW: number;
	/** Sum of squared weights; equal to `n` without weights. */
	readonly sumW2: number;
}
