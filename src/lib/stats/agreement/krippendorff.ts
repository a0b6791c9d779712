import { checkLevel } from '../level';
import { sum } from '../sum';
import { describeAgreement, type Agreement } from './agreement';
import { checkCells, type RatingCounts } from './rating-counts';

/** What a difference between two values weighs: any the same, by rank, or by its square. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha for any number of coders, any of whom may have left units out: 1 less the
 * disagreement seen within units over that expected by chance. `values` name the columns, in rising order;
 * units coded once or never say nothing. Without an interval. Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability". Throws when a cell is no count or the values do not rise.
 */
export function krippendorffAlpha(
	counts: RatingCounts,
	values: readonly number[],
	metric: Metric,
	level: number
): Agreement {
	checkLevel(level);
	checkCells(counts, values.length);
	if (!values.every((value, i) => i === 0 || value > (values[i - 1] ?? NaN))) {
		throw new RangeError(`Values that do not rise: ${values.join(', ')}`);
	}
	const pairable = counts.filter((row) => sum(row) > 1);
	const basis = { method: `krippendorff-${metric}`, n: pairable.length, level };
	if (pairable.length === 0) return describeAgreement('no_overlap', basis);
	const totals = values.map((_, column) => sum(pairable.map((row) => row[column] ?? 0)));
	const distances = distancesOf(values, totals, metric);
	const expected = disagreement(totals, distances) / (sum(totals) - 1);
	if (expected === 0) return describeAgreement('no_variation', basis);
	const observed = sum(pairable.map((row) => disagreement(row, distances) / (sum(row) - 1)));
	return describeAgreement(1 - observed / expected, basis);
}

/** Over all ordered pairs of different ratings. */
function disagreement(
	counts: readonly number[],
	distances: readonly (readonly number[])[]
): number {
	return sum(
		counts.map((here, i) => here * sum(counts.map((there, j) => there * (distances[i]?.[j] ?? 0))))
	);
}

function distancesOf(
	values: readonly number[],
	totals: readonly number[],
	metric: Metric
): number[][] {
	const ranks = totals.map((total, i) => sum(totals.slice(0, i)) + total / 2);
	const places = metric === 'ordinal' ? ranks : values;
	return places.map((here) =>
		places.map((there) => (metric === 'nominal' ? Number(here !== there) : (here - there) ** 2))
	);
}
