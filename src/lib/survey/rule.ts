/** What a number of a rule counts in. */
export type RuleUnit = 'percent' | 'points' | 'share' | 'count' | 'money' | 'days' | 'months';

/** A number of a rule that may be set otherwise. */
export interface Threshold {
	readonly key: string;
	readonly value: number;
	readonly unit: RuleUnit;
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** A number in a condition: a part of an indicator, a threshold, or a number that is never set otherwise. */
export type Operand =
	| { readonly indicator: string; readonly part: 'value' | 'low' | 'high' | 'n' }
	| { readonly threshold: string }
	| { readonly number: number };

/** Something that holds, does not hold, or cannot be said because a number is not known. */
export type Condition =
	| {
			readonly op: 'at_least' | 'more_than' | 'at_most' | 'less_than';
			/** What sentences call it; one name for one condition in the whole rule. */
			readonly name: string;
			readonly left: Operand;
			readonly right: Operand;
	  }
	| { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
	| { readonly op: 'not'; readonly of: Condition }
	| {
			/** At least so many of the conditions hold. */
			readonly op: 'some';
			readonly least: number;
			readonly of: readonly Condition[];
	  };

/** The first clause whose condition holds gives the verdict; the last has none. */
export interface Clause {
	readonly verdict: string;
	/** Told with the verdict where one verdict has several grounds; absent for the plain one. */
	readonly ground?: string;
	readonly when: Condition | null;
}

/** How a decision is made: data that people may read, set otherwise and keep with what came of it. */
export interface Rule {
	readonly name: string;
	readonly version: string;
	readonly thresholds: readonly Threshold[];
	/** In this order. A clause that cannot be judged is passed over, and said so. */
	readonly clauses: readonly Clause[];
}
