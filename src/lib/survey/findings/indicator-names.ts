import type { IndicatorUnit } from './indicators';

/** Every indicator there is, by the name that rules and sentences use, and what it counts in. */
export const indicatorUnits = {
	responses: 'people',
	response_rate: 'percent',
	satisfied: 'percent',
	process_index: 'index',
	nps: 'points',
	/** From the fewest to the most members to expect. */
	members: 'people',
	critical_mass: 'people',
	need: 'percent',
	unmet_need: 'percent',
	poorly_met: 'percent',
	importance: 'index',
	satisfaction_index: 'index',
	gap: 'points',
	/** Three questions in the manner of SCB's customer index, whose weights are others. */
	nki_like: 'index',
	municipalities_shown: 'count',
	/** Part of the municipalities that can be shown. */
	municipalities_in_need: 'chance',
	provider_own: 'percent',
	provider_regional: 'percent',
	provider_county: 'percent',
	provider_private: 'percent',
	provider_unknown: 'percent',
	provider_other: 'percent',
	pooled_own: 'percent',
	pooled_regional: 'percent',
	pooled_county: 'percent',
	pooled_private: 'percent',
	pooled_unknown: 'percent',
	/** A number about a place that no answer told. */
	external: 'count'
} as const satisfies Readonly<Record<string, IndicatorUnit>>;

export type IndicatorName = keyof typeof indicatorUnits;
