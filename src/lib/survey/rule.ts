import type { IndicatorName } from './findings/indicator-names';

/** The rules there are. */
export type RuleName =
	| 'workshop.keep'
	| 'process.scale'
	| 'readiness.go'
	| 'activity.yearly'
	| 'activity.period'
	| 'activity.newsletters'
	| 'activity.meetings'
	| 'phases.prestudy'
	| 'phases.preproject'
	| 'phases.total'
	| 'phases.prestudy_gate'
	| 'phases.preproject_gate'
	| 'phases.main_gate'
	| 'region.together'
	| 'region.compare'
	| 'region.priority'
	| 'region.level'
	| 'programmes.compare';

/** What rules can come to. `none`: no verdict, because too little is known. */
export type VerdictCode =
	| 'none'
	| 'keep'
	| 'adjust'
	| 'redesign'
	| 'scale_up'
	| 'continue_with_changes'
	| 'stop'
	| 'go'
	| 'info_meeting'
	| 'no_go'
	| 'complies'
	| 'falls_short'
	| 'within_norm'
	| 'shorter'
	| 'longer'
	| 'gate_ready'
	| 'gate_waits'
	| 'together'
	| 'own'
	| 'other_provider'
	| 'discuss'
	| 'improve_first'
	| 'not_first'
	| 'level_low'
	| 'level_pass'
	| 'level_high'
	| 'may_compare'
	| 'show_only';

/**
 * Why a verdict, where a rule has several grounds for the same; `hidden`: too few people for it to be told; `unknown`:
 * a number that it depends on is not known; `of_invited` and `of_answered`: whom the shares are of, where both are told.
 */
export type VerdictGround =
	| 'hidden'
	| 'promising'
	| 'too_few'
	| 'uncertain'
	| 'not_asked'
	| 'low_response'
	| 'unknown'
	| 'no_population'
	| 'population_small'
	| 'no_break_even'
	| 'not_active'
	| 'no_phase'
	| 'no_checks'
	| 'of_invited'
	| 'of_answered';

/** What a number of a rule counts in. */
export type RuleUnit =
	'percent' | 'points' | 'share' | 'count' | 'money' | 'days' | 'months' | 'year';

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
	| { readonly indicator: IndicatorName; readonly part: 'value' | 'low' | 'high' | 'n' }
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
	/** Holds when the number is not known. */
	| { readonly op: 'unknown'; readonly name: string; readonly left: Operand }
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
	readonly verdict: VerdictCode;
	/** Told with the verdict where one verdict has several grounds; absent for the plain one. */
	readonly ground?: VerdictGround;
	readonly when: Condition | null;
}

/** How a decision is made: data that people may read, set otherwise and keep with what came of it. */
export interface Rule {
	readonly name: RuleName;
	readonly version: string;
	readonly thresholds: readonly Threshold[];
	/** Pairs of them, by key, of which the first may not be above the second. */
	readonly order?: readonly (readonly [low: string, high: string])[];
	/** In this order. A clause that cannot be judged is passed over, and said so. */
	readonly clauses: readonly Clause[];
}
