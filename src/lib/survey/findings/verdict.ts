import type { HiddenReason } from '../finding';
import type { Subject } from './indicators';

/** A condition of a rule as it was judged. */
export interface JudgedCondition {
	/** As the rule names it. */
	readonly name: string;
	/** Null when a number it needs is not known. */
	readonly met: boolean | null;
	/** The number that was judged and what it was held against; null when unknown or hidden. */
	readonly left: number | null;
	readonly right: number | null;
	/** The indicator that was judged, when it was one. */
	readonly indicator: string | null;
}

/** What would have made the verdict another, one thing changed at a time. */
export type Flip =
	| {
			readonly kind: 'threshold';
			readonly key: string;
			readonly from: number;
			/** The nearest value at which the verdict changes. */
			readonly to: number;
			readonly verdict: string;
	  }
	| {
			readonly kind: 'indicator';
			readonly indicator: string;
			readonly part: 'value' | 'low' | 'high' | 'n';
			readonly from: number;
			readonly to: number;
			readonly verdict: string;
	  }
	| {
			/** So many more people who answer like this. */
			readonly kind: 'answers';
			readonly answer: string;
			readonly count: number;
			readonly verdict: string;
	  };

/** A decision by a rule, with everything it rests on. */
export interface VerdictFinding {
	readonly kind: 'verdict';
	/** The rule's name and version. */
	readonly rule: string;
	readonly version: string;
	/** Every number of the rule that it was judged by, and whether a person has set it otherwise. */
	readonly thresholds: readonly {
		readonly key: string;
		readonly value: number;
		readonly own: boolean;
	}[];
	readonly subject: Subject | null;
	readonly verdict: string;
	readonly ground: string | null;
	/** Those that decided first, then the others in the rule's order. */
	readonly conditions: readonly JudgedCondition[];
	/** Names of what was needed and is not known. */
	readonly unknown: readonly string[];
	readonly flips: readonly Flip[];
	/** Ids of the questions it rests on, and how many people: what the gate judges it by. */
	readonly questions: readonly string[];
	readonly n: number | null;
	/** When numbers are hidden the verdict stands with the conditions' numbers left out; the whole is hidden when it would tell. */
	readonly hidden: HiddenReason | null;
}
