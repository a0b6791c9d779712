import type { HiddenReason } from '../finding';
import type { Membership } from '../policy';
import type { Range } from './estimate';
import type { NamedUnits } from './named-units';

/** One of many programmes, regions or sites. Numbers are null when hidden. */
export interface Unit {
	readonly code: number;
	readonly label: string;
	readonly n: number | null;
	/** The unit's own mean or share (0 to 1) with its interval. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Drawn towards what all units have in common; null under five units. */
	readonly shrunken: {
		readonly value: number;
		readonly low: number;
		readonly high: number;
	} | null;
	/** Ranks that are as likely as the level says, 1 the highest; never a bare rank. */
	readonly rank: { readonly low: number; readonly high: number } | null;
	/** Where the unit falls in the funnel. */
	readonly outside: 'no' | '95' | '998' | null;
	readonly hidden: HiddenReason | null;
}

/** Limits at one size of unit: within which 95 and 99.8 % of units fall if all are alike. */
export interface FunnelLimit {
	readonly n: number;
	readonly low95: number;
	readonly high95: number;
	readonly low998: number;
	readonly high998: number;
}

/** Many units beside one another, without a league table. */
export interface UnitsFinding {
	readonly kind: 'units';
	readonly question: string;
	readonly by: string;
	/** Of units whose labels are names of ours; left out where they are people's own words. */
	readonly unit?: NamedUnits;
	readonly measure: 'mean' | 'share';
	/** Codes whose share it is; empty for a mean. */
	readonly codes: readonly number[];
	readonly range: Range;
	readonly units: readonly Unit[];
	/** Answers that are in none of the units; left out when there are none. */
	readonly ungrouped?: number;
	/** Of units that share people: who is in which, for the gate alone. */
	readonly memberships?: readonly Membership[];
	/** What the units have in common, with its interval and that of the next unit; null under five units. */
	readonly pooled: {
		readonly value: number;
		readonly low: number;
		readonly high: number;
		readonly predictionLow: number;
		readonly predictionHigh: number;
		readonly tau2: number;
		/** Share of the variation that is between units, 0 to 100. */
		readonly i2: number | null;
		readonly method: string;
	} | null;
	readonly funnel: {
		readonly centre: number;
		readonly limits: readonly FunnelLimit[];
		/** Over-dispersion; 1 when there is none. */
		readonly phi: number;
		/** Chance that some unit falls outside the 95 % limits although all are alike. */
		readonly falseAlarm: number;
	} | null;
	readonly level: number;
}
