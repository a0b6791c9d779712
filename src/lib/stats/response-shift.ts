import type { Estimate } from '$lib/survey/estimate';
import { studentQuantile } from './distributions/student';
import { checkLevel } from './level';
import { findMoments } from './means/moments';
import { sum } from './sum';

/** What the shift stands on, or why it has no interval. */
export type ResponseShiftReason = 'paired_answers' | 'no_answers' | 'one_answer' | 'same_shift';

/** Mean of what people said before, less what they say afterwards that it was; `n` counts people. */
export interface ResponseShift extends Estimate {
	readonly reason: ResponseShiftReason;
	/** How many remember it lower than they said, the same, or higher. */
	readonly rememberedLower: number;
	readonly same: number;
	readonly rememberedHigher: number;
}

/**
 * How far people's yardstick moved: from a table of what each said before (rows) and says afterwards of
 * then (columns), over the same `values`. Interval by Student's t over the differences; none for one person
 * or when all moved alike. Howard 1980; R: `t.test(before, recalled, paired = TRUE)`.
 * Throws unless the table has a row and a column of counts for each value.
 */
export function estimateResponseShift(
	table: readonly (readonly number[])[],
	values: readonly number[],
	level: number
): ResponseShift {
	checkLevel(level);
	checkTable(table, values.length);
	const cells = table.flatMap((row, i) =>
		row.map((count, j) => ({ count, shift: (values[i] ?? 0) - (values[j] ?? 0) }))
	);
	const shifted = (holds: (shift: number) => boolean): number =>
		sum(cells.filter(({ shift }) => holds(shift)).map(({ count }) => count));
	const facts = {
		population: null,
		level,
		method: 't',
		rememberedLower: shifted((shift) => shift > 0),
		same: shifted((shift) => shift === 0),
		rememberedHigher: shifted((shift) => shift < 0)
	};
	const moments = findMoments(
		cells.map(({ count }) => count),
		cells.map(({ shift }) => shift)
	);
	const none = { low: null, high: null };
	if (moments === null) return { ...facts, ...none, value: null, n: 0, reason: 'no_answers' };
	const { n, mean, variance } = moments;
	if (n < 2) return { ...facts, ...none, value: mean, n, reason: 'one_answer' };
	if (variance === 0) return { ...facts, ...none, value: mean, n, reason: 'same_shift' };
	const reach = studentQuantile(1 - (1 - level) / 2, n - 1) * Math.sqrt(variance / n);
	return {
		...facts,
		value: mean,
		low: mean - reach,
		high: mean + reach,
		n,
		reason: 'paired_answers'
	};
}

function checkTable(table: readonly (readonly number[])[], size: number): void {
	const square = table.length === size && table.every((row) => row.length === size);
	if (!square || !table.flat().every((count) => Number.isSafeInteger(count) && count >= 0)) {
		throw new RangeError(`Not a table of ${size} by ${size} counts`);
	}
}
