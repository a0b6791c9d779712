import type { HiddenReason } from '../finding';

export interface WeightingRow {
	readonly code: number;
	readonly label: string;
	/** Percent of those with an answer that has a target: before, by the target, and once weighted. */
	readonly sample: number | null;
	readonly target: number;
	readonly weighted: number | null;
}

/** What weights do: how far from the targets the answers were, and what it costs to bring them there. */
export interface WeightingFinding {
	readonly kind: 'weighting';
	readonly targets: readonly {
		readonly question: string;
		readonly rows: readonly WeightingRow[];
		/** Responses without an answer that has a target; together they keep the weight they had. */
		readonly without: number | null;
	}[];
	/** Responses with a weight above zero. */
	readonly n: number;
	/** Left out because their weight is zero. */
	readonly zero: number;
	/** As many unweighted answers would be as precise (Kish). */
	readonly effective: number | null;
	/** Relative to the mean weight. */
	readonly smallest: number | null;
	readonly largest: number | null;
	readonly capped: boolean;
	/** False: no weights within the caps meet the targets, and none are used. */
	readonly met: boolean;
	readonly hidden: HiddenReason | null;
}
