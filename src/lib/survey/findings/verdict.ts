import type { HiddenReason } from '../finding';
import type { RuleName, VerdictCode, VerdictGround } from '../rule';
import type { IndicatorName } from './indicator-names';
import type { Subject } from './indicators';

/** A condition of a rule as it was judged. */
export interface JudgedCondition {
	/** As the rule names it. */
	readonly name: string;
	readonly op: 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'unknown';
	/** The indicator that was judged, and which of its numbers; null when it was a number of the rule itself. */
	readonly indicator: IndicatorName | null;
	readonly part: 'value' | 'low' | 'high' | 'n' | null;
	/** Null when a number it needs is not known. */
	readonly met: boolean | null;
	/** The number that was judged and what it was held against; null when unknown or hidden. */
	readonly left: number | null;
	readonly right: number | null;
	/** It is one of those that made the verdict what it is. */
	readonly decided?: true;
	/** What the data call that which was judged, where the indicator has several: rows of a grid. */
	readonly about?: readonly string[];
}

/** What would have made the verdict another, one thing changed at a time. */
export type Flip =
	| {
			readonly kind: 'threshold';
			readonly key: string;
			readonly from: number;
			/** The nearest value at which the verdict changes. */
			readonly to: number;
			readonly verdict: VerdictCode;
	  }
	| {
			readonly kind: 'indicator';
			readonly indicator: IndicatorName;
			readonly part: 'value' | 'low' | 'high' | 'n';
			readonly from: number;
			readonly to: number;
			/** On which side of `to` it must lie; absent when `to` itself will do. */
			readonly side?: 'below' | 'above';
			readonly verdict: VerdictCode;
	  }
	| {
			/** So many more people who answer like this. */
			readonly kind: 'answers';
			readonly answer: string;
			readonly count: number;
			readonly verdict: VerdictCode;
	  };

/** A decision by a rule, with everything it rests on. */
export interface VerdictFinding {
	readonly kind: 'verdict';
	/** The rule's name and version. */
	readonly rule: RuleName;
	readonly version: string;
	/** Every number of the rule that it was judged by, and whether a person has set it otherwise. */
	readonly thresholds: readonly {
		readonly key: string;
		readonly value: number;
		readonly own: boolean;
	}[];
	readonly subject: Subject | null;
	readonly verdict: VerdictCode;
	/** Why this verdict, where the rule has several grounds for it. */
	readonly ground: VerdictGround | null;
	/** Those that decided first, then the others in the rule's order. */
	readonly conditions: readonly JudgedCondition[];
	/** Names of what was needed and is not known. */
	readonly unknown: readonly IndicatorName[];
	readonly flips: readonly Flip[];
	/** Ids of the questions it rests on; none for what does not rest on answers. */
	readonly questions: readonly string[];
	/** People it rests on; null where it does not rest on answers, and when hidden. */
	readonly n: number | null;
	/** Where the subject is a group of people beside others: what the gate judges them by together. For the gate alone. */
	readonly beside?: {
		/** Id of the question that tells the groups apart. */
		readonly by: string;
		/** People of each group, those of this one at `at`. */
		readonly bases: readonly number[];
		readonly at: number;
		/** The other groups that it is of, when it is of several together. */
		readonly and?: readonly number[];
		readonly ungrouped: number;
		/** The same people by who answered each other question that it rests on, where not everyone answered them all. */
		readonly more?: readonly { readonly bases: readonly number[]; readonly ungrouped: number }[];
	};
	/** Why nothing of it may be told; null when it may. */
	readonly hidden: HiddenReason | null;
}
