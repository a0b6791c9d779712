import type { Effect, TestResult } from '../estimate';
import type { HiddenReason, MissingCount, Weighted } from '../finding';
import type { Membership } from '../policy';
import type { Verdict } from '../verdict';
import type { Range } from './estimate';
import type { NamedUnits } from './named-units';

/** A mean within one group, with its interval; all numbers null when hidden. */
export interface GroupMean {
	readonly code: number;
	readonly label: string;
	/** Answers on the scale. */
	readonly n: number | null;
	readonly mean: number | null;
	readonly sd: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly median: number | null;
	readonly hidden: HiddenReason | null;
}

/** Two groups compared, by their codes; `difference` is the mean of `b` less that of `a`. */
export interface GroupPair {
	readonly a: number;
	readonly b: number;
	readonly difference: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Adjusted for the number of pairs. */
	readonly p: number | null;
	readonly effect: Effect | null;
	readonly verdict: Verdict;
}

/** A scale or a number within the groups of another question. Tests compare shown groups only. */
export interface GroupsFinding {
	readonly kind: 'groups';
	readonly question: string;
	/** Of an index: its items, of which `question` is the first. */
	readonly questions?: readonly string[];
	readonly by: string;
	/** Of units whose labels are names of ours; left out where they are people's own words. */
	readonly unit?: NamedUnits;
	/** Absent: means. With `nps` the means are net promoter scores, without spread and median. */
	readonly measure?: 'nps';
	readonly range: Range;
	readonly groups: readonly GroupMean[];
	readonly pairs: readonly GroupPair[];
	/** Answers that are in none of the groups; left out when there are none. */
	readonly ungrouped?: number;
	/** Of groups that share people: who is in which, for the gate alone. */
	readonly memberships?: readonly Membership[];
	readonly missing: readonly MissingCount[];
	readonly level: number;
	readonly test: TestResult | null;
	readonly effect: Effect | null;
	readonly verdict: Verdict;
	/** Absent: every response counts the same. */
	readonly weighted?: Weighted;
}
