import { momentsOfValues, type Moments } from '$lib/stats/design/stratum';
import type { CountTable } from '$lib/survey/count-table';
import { addCounts, type Counts } from './counts';
import type { Measured } from './measured';

/** Those who gave one amount. */
export interface ValueCount extends Counts {
	readonly value: number;
}

/** The amounts in a table of the question, low to high; spellings of one amount are one. */
export function valueCounts(
	{ valueOf }: Pick<Measured, 'valueOf'>,
	rows: CountTable['rows']
): ValueCount[] {
	const counts = new Map<number, Counts[]>();
	for (const { codes, ...row } of rows) {
		const value = valueOf(codes.at(-1) ?? 0);
		if (value === null) continue;
		const known = counts.get(value);
		if (known) known.push(row);
		else counts.set(value, [row]);
	}
	return [...counts]
		.map(([value, rowsOfValue]) => ({ value, ...addCounts(rowsOfValue) }))
		.sort((a, b) => a.value - b.value);
}

/** The same for each group of a table whose first codes are the groups, by the group's code. */
export function valueCountsByGroup(
	measured: Pick<Measured, 'valueOf'>,
	{ rows }: CountTable
): ReadonlyMap<number, readonly ValueCount[]> {
	const groups = new Map<number, CountTable['rows'][number][]>();
	for (const row of rows) {
		const group = row.codes[0] ?? 0;
		const known = groups.get(group);
		if (known) known.push(row);
		else groups.set(group, [row]);
	}
	return new Map([...groups].map(([code, own]) => [code, valueCounts(measured, own)]));
}

/** Sums of the amounts; null without answers. */
export function momentsOf(values: readonly ValueCount[]): Moments | null {
	return values.length === 0 ? null : momentsOfValues(values);
}

/** Sums that differ by less than this part of the whole are equal: they were added in different orders. */
const tolerance = 1e-10;

/**
 * The smallest amount at which those who gave it or less reach `part` (0 to 1) of all, by weight; when they
 * reach it exactly, midway to the next. So the median without weights is the usual one. Null without answers.
 */
export function quantileOf(values: readonly ValueCount[], part: number): number | null {
	const { sumW } = addCounts(values);
	let reached = 0;
	for (const [index, { value, sumW: weight }] of values.entries()) {
		reached += weight;
		if (reached < (part - tolerance) * sumW) continue;
		const next = values[index + 1]?.value ?? value;
		return reached <= (part + tolerance) * sumW ? value / 2 + next / 2 : value;
	}
	return values.at(-1)?.value ?? null;
}

/** Of the answers, weighted with n - 1 for n; null for fewer than two answers. */
export function deviationOf(values: readonly ValueCount[]): number | null {
	const moments = momentsOf(values);
	if (!moments || moments.n < 2) return null;
	const { n, sumW, sumWD, sumWD2 } = moments;
	const variance = sumWD2 / sumW - (sumWD / sumW) ** 2;
	return Math.sqrt(Math.max(0, (variance * n) / (n - 1)));
}
