import type { Base } from './base';
import type { Effect, TestResult } from './estimate';
import type { AccountingFinding } from './findings/accounting';
import type { ChangeFinding } from './findings/change';
import type { EstimateFinding } from './findings/estimate';
import type { GroupsFinding } from './findings/groups';
import type { IndicatorsFinding } from './findings/indicators';
import type { AnswersFinding, TermsFinding, ThemesFinding } from './findings/open-text';
import type { ReliabilityFinding } from './findings/reliability';
import type { TrendFinding } from './findings/trend';
import type { UnitsFinding } from './findings/units';
import type { VerdictFinding } from './findings/verdict';
import type { WeightingFinding } from './findings/weighting';
import type { MissingReason } from './missing';
import type { Membership } from './policy';
import type { Verdict } from './verdict';

export type IntervalMethod =
	'wilson' | 'hypergeometric' | 'census' | 'logit' | 'beta' | 'clopper-pearson';

/**
 * A count with the share it makes and the interval of that share, all in percent, full precision. The
 * numbers are null when the row is suppressed; percent and interval also when the base is 0 or so small
 * that only counts are shown; the interval alone when everyone answered (`census`).
 */
export interface Share {
	readonly count: number | null;
	readonly percent: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly suppressed: boolean;
	/** Of a sensitive question: `count` is a bound, and percent and interval are withheld. */
	readonly band?: 'at_most' | 'at_least';
}

/** Weights that percentages and intervals rest on; counts are always of people. */
export interface Weighted {
	/** The question that holds the weights; null when they were made to meet targets. */
	readonly question: string | null;
	/** As many unweighted answers would be as precise (Kish). */
	readonly effective: number | null;
}

export interface DistributionRow extends Share {
	readonly code: number;
	readonly label: string;
	/** Set when the option is a missing answer that the base `answered` counts. */
	readonly missing: MissingReason | null;
}

export interface MissingCount {
	readonly reason: MissingReason;
	readonly count: number;
}

/** How the answers to one question are spread. */
export interface DistributionFinding {
	readonly kind: 'distribution';
	readonly question: string;
	/** What the rows are: one answer each, any number of answers each, points of a scale, numbers, or dates. */
	readonly shape: 'single' | 'multiple' | 'scale' | 'number' | 'date';
	readonly base: Base;
	/** Everyone who could have answered, when known and not smaller than the answers. */
	readonly population: number | null;
	readonly responses: number;
	readonly rows: readonly DistributionRow[];
	readonly missing: readonly MissingCount[];
	readonly interval: IntervalMethod;
	/** Confidence level, 0 to 1. */
	readonly level: number;
	/** Of an answer each person may give several of: whether 100 % are the people or the answers. */
	readonly percentOf?: 'respondents' | 'answers';
	/** Absent: every response counts the same. */
	readonly weighted?: Weighted;
	/** The gate has coarsened it: no slices, which show what a band hides. */
	readonly sensitive?: true;
	/** Why the finding is hidden; null when it is shown. */
	readonly hidden: HiddenReason | null;
}

/**
 * `base`: too few people; `complement`: it would give others away; `compare`: too few to compare or rank;
 * `sensitive`: a number that says what everyone answered; `difference`: together with what was released
 * before it would show what a few people answered. Of people whom a filter chose, how few they are is hidden
 * too: whole numbers that cannot be null are then 0.
 */
export type HiddenReason =
	| { readonly code: 'base' | 'compare'; readonly minBase: number }
	| { readonly code: 'complement' | 'sensitive' }
	| { readonly code: 'difference'; readonly minBase: number };

export interface CrosstabColumn {
	readonly code: number;
	readonly label: string;
	/** Null when hidden. */
	readonly base: number | null;
	readonly letter: string;
	readonly hidden: HiddenReason | null;
}

export interface CrosstabRow {
	readonly code: number;
	readonly label: string;
	readonly missing: MissingReason | null;
	/** One per column, same order. */
	readonly cells: readonly CrosstabCell[];
	/** Where each person may give several answers: the groups compared in this one, over which p is adjusted. */
	readonly tested?: { readonly test: TestResult; readonly adjustedP: number };
}

export interface CrosstabCell extends Share {
	/** Letters of the columns that this one exceeds; empty when nothing was tested. */
	readonly letters: string;
}

/** One question broken by the groups of another. */
export interface CrosstabFinding {
	readonly kind: 'crosstab';
	readonly question: string;
	readonly by: string;
	readonly shape: 'single' | 'multiple' | 'scale';
	readonly baseKind: Base['kind'];
	readonly columns: readonly CrosstabColumn[];
	readonly rows: readonly CrosstabRow[];
	/** Responses in the base that are in none of the columns; left out when there are none. */
	readonly ungrouped?: number;
	/** Of groups that share people: who is in which, for the gate alone. */
	readonly memberships?: readonly Membership[];
	readonly missing: readonly MissingCount[];
	readonly interval: IntervalMethod;
	readonly level: number;
	/** Of the shown columns; null when there is nothing to compare. */
	readonly test: TestResult | null;
	readonly effect: Effect | null;
	/** Absent: nothing was compared. */
	readonly verdict?: Verdict;
	readonly weighted?: Weighted;
}

/** Open answers: how many there are, never what they say. */
export interface TextFinding {
	readonly kind: 'text';
	readonly question: string;
	readonly base: Base;
	readonly responses: number;
	readonly missing: readonly MissingCount[];
	/** Why the numbers are hidden; absent when they are shown. */
	readonly hidden?: HiddenReason;
}

/** What an analysis says, uncensored until the gate has passed it. Values and verdicts, no pixels. */
export type Finding =
	| DistributionFinding
	| CrosstabFinding
	| TextFinding
	| EstimateFinding
	| GroupsFinding
	| UnitsFinding
	| ChangeFinding
	| TrendFinding
	| ReliabilityFinding
	| AccountingFinding
	| WeightingFinding
	| TermsFinding
	| AnswersFinding
	| ThemesFinding
	| IndicatorsFinding
	| VerdictFinding;
