import type { Estimate, TestResult } from '$lib/survey/estimate';
import type { Interval } from '../wilson';

/** With fewer there is too little to learn how units differ. */
export const fewestUnits = 5;

/** What pooling stands on, or why there was none. */
export type PoolingReason = 'units_alike' | 'units_differ' | 'under_five_units' | 'no_variation';

/** A unit's own result drawn towards what all units have in common. */
export interface Shrunken extends Interval {
	readonly value: number;
	/** Standard error. */
	readonly error: number;
	/** How much of the unit's own result is in it, 0 to 1. */
	readonly weight: number;
}

export interface Pooled {
	/** What the units have in common, with its interval; `n` counts units. */
	readonly common: Estimate;
	/** Where the true result of the next unit is expected; null when the units do not vary at all. */
	readonly prediction: Interval | null;
	/** Variance between units. */
	readonly tau2: number;
	/** Share of the variation that is between units rather than sampling, 0 to 100; null when not defined. */
	readonly i2: number | null;
	/** Whether sampling alone could make the units so different. */
	readonly heterogeneity: TestResult;
	/** In the order of the units; null for a unit without answers. */
	readonly shrunken: readonly (Shrunken | null)[];
}

/** Null, with a reason, when there are fewer than five units or nothing varies. */
export interface Pooling {
	readonly reason: PoolingReason;
	readonly pooled: Pooled | null;
}
