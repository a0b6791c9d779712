import type { IndicatorUnit } from './indicators';

/** Every indicator there is, by the name that rules and sentences use, and what it counts in. */
export const indicatorUnits = {
	responses: 'people',
	response_rate: 'percent',
	satisfied: 'percent',
	process_index: 'index',
	nps: 'points'
} as const satisfies Readonly<Record<string, IndicatorUnit>>;

export type IndicatorName = keyof typeof indicatorUnits;
