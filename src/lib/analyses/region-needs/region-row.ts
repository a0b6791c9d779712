import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import { estimateMean } from '$lib/stats/mean';
import { addCounts, type Counts } from '../counts';
import { strataOf } from '../describe-amounts';
import type { PreparedScope } from '../prepare-scope';
import { numberCell, shareCell } from '../programme/cells';
import { shareOf } from '../share';
import type { ValueCount } from '../value-counts';
import { mapSplit, type Split } from './places';

/** One number of the region and of each municipality. */
export interface RegionRow extends Omit<IndicatorRow, 'cells' | 'ungrouped'> {
	readonly cells: Split<IndicatorCell>;
	/** What a mean was worked out from, for comparing; null for a share, whose count says it all. */
	readonly amounts: Split<readonly ValueCount[]> | null;
}

type RowFacts = Omit<RegionRow, 'cells' | 'amounts'>;

/** People of a base, and those among them who are counted. */
export interface Part {
	readonly count: Counts;
	readonly base: Counts;
}

/** A share in everyone and in each municipality. */
export function shareRow(facts: RowFacts, parts: Split<Part>, scope: PreparedScope): RegionRow {
	const options = { population: null, level: scope.level, weighted: scope.weights !== null };
	const method = scope.weights ? 'logit' : 'wilson';
	return {
		...facts,
		amounts: null,
		cells: mapSplit(parts, ({ count, base }) =>
			shareCell(shareOf(count, base, options), base.n, method)
		)
	};
}

/** A mean on a scale from `min` to `max` in everyone and in each municipality. */
export function meanRow(
	facts: RowFacts,
	amounts: Split<readonly ValueCount[]>,
	range: { readonly min: number; readonly max: number },
	{ level }: PreparedScope
): RegionRow {
	return {
		...facts,
		amounts,
		cells: mapSplit(amounts, (values) => {
			const { value, low, high, method } = estimateMean(strataOf(values, null), {
				scale: range,
				level
			});
			const interval = low === null || high === null ? null : { low, high, method };
			return numberCell(value, addCounts(values).n, interval);
		})
	};
}

/** The row of everyone alone, or of the municipalities side by side. */
export function tellRow(row: RegionRow, whom: 'everyone' | 'each'): IndicatorRow {
	const { name, label, questions, least, base, uses, cells } = row;
	const facts = { name, label, questions, least, ...(base && { base }), ...(uses && { uses }) };
	return whom === 'everyone'
		? { ...facts, ungrouped: 0, cells: [cells.everyone] }
		: { ...facts, ungrouped: cells.outside.n ?? 0, cells: cells.each };
}
