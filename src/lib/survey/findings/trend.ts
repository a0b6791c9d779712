import type { TestResult } from '../estimate';
import type { HiddenReason, Weighted } from '../finding';
import type { Membership } from '../policy';
import type { Verdict } from '../verdict';
import type { Range } from './estimate';
import type { NamedUnits } from './named-units';

export interface TrendPoint {
	readonly code: number;
	readonly label: string;
	readonly n: number | null;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly hidden: HiddenReason | null;
}

/** Whether a question means the same in two waves. */
export type Comparability = 'comparable' | 'caveat' | 'broken';

/** The last wave that has a value less the first that has, in the unit of the points. */
export interface TrendChange {
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
	/** People in both waves, whose own changes it is of; null when it is of two waves of different people. */
	readonly pairs: number | null;
}

/** One question over waves, in the order of their codes. */
export interface TrendFinding {
	readonly kind: 'trend';
	readonly question: string;
	readonly by: string;
	/** Of units whose labels are names of ours; left out where they are people's own words. */
	readonly unit?: NamedUnits;
	readonly measure: 'mean' | 'share' | 'nps';
	/** Codes whose share it is; empty otherwise. */
	readonly codes: readonly number[];
	readonly range: Range;
	readonly points: readonly TrendPoint[];
	/** Answers that are in none of the waves; left out when there are none. */
	readonly ungrouped?: number;
	/** Of waves that share people: who is in which, for the gate alone. */
	readonly memberships?: readonly Membership[];
	/** Between each wave and the next; one fewer than the points. */
	readonly steps: readonly Comparability[];
	readonly level: number;
	/** Null across a break, and under two waves that may be compared. */
	readonly change: TrendChange | null;
	/** First wave against last. */
	readonly test: TestResult | null;
	/** Three waves or more: whether answers rise or fall, or Friedman's test of the same people. */
	readonly across: TestResult | null;
	readonly verdict: Verdict;
	/** Absent: every response counts the same. */
	readonly weighted?: Weighted;
}
