import type { TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import { addCounts } from './counts';
import type { PreparedScope } from './prepare-scope';

/** Counts everyone with a weight, whoever is selected: the design that a selection is a part of. */
export function peopleRequest({ counted: { weight } }: PreparedScope): TabulationRequest {
	return { by: [], ...(weight !== undefined && { weight }) };
}

/** How many they are; null without weights. */
export function weightedPeople(table: CountTable, { weights }: PreparedScope): number | null {
	return weights && addCounts(table.rows).n;
}
