import { adjustPValues } from '$lib/stats/adjust';
import { compareGroupMeans, compareGroups } from '$lib/stats/compare-groups';
import { findTwoByTwoP } from '$lib/stats/contingency/fisher-exact';
import { estimateDifference } from '$lib/stats/difference';
import type { CellComparison } from '$lib/survey/findings/indicators';
import type { Admission } from '$lib/survey/policy';
import { addCounts } from '../counts';
import { tableOf } from '../groups/compare-amounts';
import { isSignificant } from '../significance';
import { valueCounts, type ValueCount } from '../value-counts';
import type { RegionRow } from './region-row';

/** A difference before it is adjusted for the others that are looked at with it. */
interface Difference {
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	readonly p: number;
	readonly error: number | null;
}

const notCompared: CellComparison = {
	...{ difference: null, low: null, high: null, p: null },
	verdict: 'too_few'
};

/**
 * Each municipality against all the others that may be compared, in every row: it differs only where p, adjusted by
 * Holm's method over all municipalities and rows given here, and the interval of the difference both say so.
 */
export function againstOthers(
	rows: readonly RegionRow[],
	mayCompare: readonly boolean[],
	admission: Pick<Admission, 'compared'>,
	level: number
): RegionRow[] {
	const found = rows.map((row) => {
		const { each, outside } = row.cells;
		const bases = each.map(({ n }) => n ?? 0);
		const admitted = admission.compared(bases, outside.n ?? 0);
		const places = each.flatMap((_, i) => (mayCompare[i] && admitted[i] ? [i] : []));
		return each.map((_, place) =>
			places.includes(place) && places.length > 1
				? differenceOf(
						row,
						place,
						places.filter((other) => other !== place),
						level
					)
				: null
		);
	});
	const tested = found.flat().flatMap((one) => (one ? [one] : []));
	const adjusted = adjustPValues(
		tested.map(({ p }) => p),
		'holm'
	);
	const adjustedOf = new Map(tested.map((one, i) => [one, adjusted[i] ?? 1]));
	return rows.map((row, i) => ({
		...row,
		cells: {
			...row.cells,
			each: row.cells.each.map((cell, place) => {
				const one = found[i]?.[place] ?? null;
				const against = one ? judge(one, adjustedOf.get(one) ?? 1) : notCompared;
				return { ...cell, against };
			})
		}
	}));
}

function judge({ error, ...difference }: Difference, p: number): CellComparison {
	const leavesOutZero = difference.low > 0 || difference.high < 0;
	const differs = isSignificant({ p, error }) && leavesOutZero;
	return { ...difference, p, verdict: differs ? 'differs' : 'cannot_tell' };
}

function differenceOf(
	{ cells, amounts }: RegionRow,
	place: number,
	others: readonly number[],
	level: number
): Difference | null {
	if (amounts) {
		const rest = mergeValues(others.flatMap((other) => amounts.each[other] ?? []));
		return meanDifference(amounts.each[place] ?? [], rest, level);
	}
	const countOf = (at: number) => ({
		count: cells.each[at]?.count ?? 0,
		n: cells.each[at]?.n ?? 0
	});
	const own = countOf(place);
	const rest = others.map(countOf).reduce((sum, one) => ({
		count: sum.count + one.count,
		n: sum.n + one.n
	}));
	const { value, low, high } = estimateDifference(own, rest, level);
	if (value === null || low === null || high === null) return null;
	const p = findTwoByTwoP(own.count, own.n, own.count + rest.count, own.n + rest.n);
	return { difference: 100 * value, low: 100 * low, high: 100 * high, p, error: null };
}

/** Ranks say whether they differ, Welch's interval by how much. */
function meanDifference(
	own: readonly ValueCount[],
	rest: readonly ValueCount[],
	level: number
): Difference | null {
	const table = tableOf([rest, own], ({ n }) => n);
	const { test } = compareGroups(table);
	const values = mergeValues([...rest, ...own]).map(({ value }) => value);
	const { moments, pairs } = compareGroupMeans(table, values, level);
	const [others, self] = moments;
	const interval = pairs?.[0];
	if (!test || !others || !self || !interval) return null;
	return {
		difference: self.mean - others.mean,
		low: interval.low,
		high: interval.high,
		p: test.p,
		error: test.error
	};
}

/** The same values once each, low to high. */
function mergeValues(values: readonly ValueCount[]): ValueCount[] {
	const rows = values.map((one, place) => ({ ...one, codes: [place] }));
	const merged = valueCounts({ valueOf: (place) => values[place]?.value ?? null }, rows);
	return merged.map(({ value, ...counts }) => ({ value, ...addCounts([counts]) }));
}
