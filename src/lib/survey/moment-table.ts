/**
 * Sums of a number x by group. `by` names the columns that make the groups, and each row's `codes` runs in
 * the same order. Groups where nobody has the number are absent.
 */
export interface MomentTable {
	readonly by: readonly string[];
	readonly rows: readonly MomentRow[];
}

/** Sums over those of a group who have both x and a weight. Without weights every w is 1. */
export interface MomentRow {
	readonly codes: readonly number[];
	/** Responses, unweighted; those of weight 0 among them. */
	readonly n: number;
	readonly sumW: number;
	readonly sumW2: number;
	readonly min: number;
	readonly max: number;
	/** What is taken from x before it is summed, so that large numbers leave room for small differences: midway between `min` and `max`. */
	readonly centre: number;
	/** Sums of w d, w d^2, w^2 d and w^2 d^2, where d is x - `centre`. */
	readonly sumWD: number;
	readonly sumWD2: number;
	readonly sumW2D: number;
	readonly sumW2D2: number;
}

/** Sums of the products of several numbers, by group. Groups where nobody has any of them are absent. */
export interface CrossTable {
	readonly by: readonly string[];
	readonly rows: readonly CrossRow[];
}

/** In every matrix place [i][j] is about those who have both number i and number j, and a weight. */
export interface CrossRow {
	readonly codes: readonly number[];
	/** One for each number, as in `MomentRow`; 0 for a number that nobody has. */
	readonly centres: readonly number[];
	readonly n: Matrix;
	readonly sumW: Matrix;
	readonly sumW2: Matrix;
	/** Sums of w d_i: place [j][i] is the same pair's sum of w d_j. */
	readonly sumWD: Matrix;
	/** Sums of w d_i d_j. */
	readonly sumWDD: Matrix;
}

export type Matrix = readonly (readonly number[])[];

/** How many have each value of a number, by group: rows sorted by codes, then by value. */
export interface ValueTable {
	readonly by: readonly string[];
	readonly rows: readonly ValueRow[];
}

export interface ValueRow {
	readonly codes: readonly number[];
	readonly value: number;
	readonly n: number;
	readonly sumW: number;
	readonly sumW2: number;
}
