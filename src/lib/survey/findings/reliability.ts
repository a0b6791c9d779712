import type { HiddenReason } from '../finding';

export interface ReliabilityItem {
	readonly question: string;
	readonly label: string;
	readonly mean: number | null;
	/** Correlation with the sum of the other items; null for an item without variance. */
	readonly itemRest: number | null;
	/** Alpha without the item. */
	readonly alphaWithout: number | null;
	/** Seems to run the other way. */
	readonly reversed: boolean;
	/** Left out because everyone answered alike. */
	readonly dropped: boolean;
}

/** Whether items may be taken together as one index. */
export interface ReliabilityFinding {
	readonly kind: 'reliability';
	readonly questions: readonly string[];
	readonly items: readonly ReliabilityItem[];
	/** People who answered every item. */
	readonly n: number | null;
	readonly alpha: {
		readonly value: number | null;
		readonly low: number | null;
		readonly high: number | null;
	};
	readonly omega: number | null;
	readonly level: number;
	readonly hidden: HiddenReason | null;
}
