import type { Filter } from '../filter';
import type { HiddenReason, Weighted } from '../finding';
import type { Verdict } from '../verdict';
import type { IndicatorName } from './indicator-names';

/** What an indicator counts in. `chance` is a probability, 0 to 1. */
export type IndicatorUnit =
	'percent' | 'index' | 'points' | 'mean' | 'count' | 'people' | 'money' | 'chance';

/** What numbers are of: a place, an event, a service, a group of people. The label is the data's own. `sessions`: those who came to `code` of them. */
export interface Subject {
	readonly kind:
		'site' | 'event' | 'service' | 'programme' | 'format' | 'wave' | 'group' | 'sessions';
	/** The option of the finding's `by` that tells it apart; null when no question does. */
	readonly code: number | null;
	readonly label: string;
}

/** Which instrument or comparison indicators come from. */
export type IndicatorFamily =
	| 'workshop'
	| 'process'
	| 'readiness'
	| 'activity'
	| 'phases'
	| 'region'
	| 'programmes'
	| 'inquiry'
	| 'network';

/** One number of an indicator with what it rests on; numbers are null when unknown or hidden. */
export interface IndicatorCell {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** People it rests on; null where it does not rest on answers, and when hidden. */
	readonly n: number | null;
	/** Of a share: how many of `n`; null otherwise. */
	readonly count: number | null;
	/** How the interval was made; `none` without one. */
	readonly method: string;
	/** How it differs from all the others of its row together; absent where nothing was compared. */
	readonly against?: CellComparison;
	readonly hidden: HiddenReason | null;
}

/** A number against that of all the other subjects of its row that may be compared, taken together. */
export interface CellComparison {
	/** This one less the others, in the unit of the row (points of percent); null when it was not compared. */
	readonly difference: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Adjusted by Holm's method over every comparison of the finding; null when it was not compared. */
	readonly p: number | null;
	readonly verdict: Verdict;
}

/** An indicator, of each subject. */
export interface IndicatorRow {
	readonly name: IndicatorName;
	/** What the data call it where one name has several: the row of a grid, a service. Null for a name that says it all. */
	readonly label: string | null;
	/** Goals of the programme that people have said it belongs to; absent for none. */
	readonly goals?: readonly string[];
	/** Ids of the questions it is made of; none for what does not rest on answers. */
	readonly questions: readonly string[];
	/** How many of them a person must have answered to be counted. */
	readonly least: number;
	/** Of one question: whether those who said that they do not know are counted as well. */
	readonly base?: 'answered';
	/** Ids of further questions it is made of, that nobody need have answered to be counted. */
	readonly uses?: readonly string[];
	/** People counted who are of none of the subjects; 0 without `by`. */
	readonly ungrouped: number;
	/** One per subject, same order. */
	readonly cells: readonly IndicatorCell[];
}

/** The indicators of one instrument, of everyone or of several subjects side by side. */
export interface IndicatorsFinding {
	readonly kind: 'indicators';
	/** Which family they are of: `workshop`, `process`, `readiness`, `region` ... */
	readonly family: IndicatorFamily;
	/** Id of the question that tells the subjects apart; null when it is everyone. */
	readonly by: string | null;
	/** Who each subject is, where it takes several options of `by` to tell: groups that share nobody. */
	readonly chosen?: readonly Filter[];
	/** Null stands for everyone, alone. */
	readonly subjects: readonly (Subject | null)[];
	/** In the order they are told. */
	readonly rows: readonly IndicatorRow[];
	/** Confidence level of the intervals, 0 to 1. */
	readonly level: number;
	/** Absent: every response counts the same. */
	readonly weighted?: Weighted;
}
