import type { HiddenReason } from '../finding';

/** What an indicator counts in. */
export type IndicatorUnit =
	'percent' | 'index' | 'points' | 'mean' | 'count' | 'people' | 'money' | 'chance';

/** What indicators are of: everyone, or one place, event or service. The label is the data's own. */
export interface Subject {
	readonly kind: 'site' | 'event' | 'service' | 'programme' | 'format' | 'network';
	readonly label: string;
}

/** One indicator with what it rests on; numbers are null when they are not known or hidden. */
export interface Indicator {
	/** Stable: rules and sentences name it so. */
	readonly name: string;
	/** What the data call it where one name has several: the row of a grid. Null for a name that says it all. */
	readonly label: string | null;
	readonly unit: IndicatorUnit;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** People it rests on; null for what does not rest on answers. */
	readonly n: number | null;
	/** Of a share: how many of `n`; null otherwise and when hidden. */
	readonly count: number | null;
	/** How the interval was made, `none` without one. */
	readonly method: string;
	/** Ids of the questions it is made of; none for what does not rest on answers. */
	readonly questions: readonly string[];
	readonly hidden: HiddenReason | null;
}

/** The indicators of one instrument about one subject, in the order they are told. */
export interface IndicatorsFinding {
	readonly kind: 'indicators';
	/** Which family they are of: `workshop`, `process`, `readiness`, `region`, ... */
	readonly family: string;
	readonly subject: Subject | null;
	/** Id of the question that tells the subjects apart; null when it is everyone. */
	readonly by: string | null;
	readonly rows: readonly Indicator[];
	/** Confidence level of the intervals, 0 to 1. */
	readonly level: number;
}
