import type { NumberBin } from '$lib/survey/edit';

/** A number with how many gave it. */
export interface NumberCount {
	readonly value: number;
	readonly count: number;
}

/** Lower edges of groups after the first, rising; every number is in a group, the first and last are open. */
export type Cuts = readonly number[];

/**
 * Round cuts near the quartiles, so that the groups are about as large: multiples of 1, 2 or 5 times a power of ten.
 * None when all gave the same number.
 */
export function proposeCuts(numbers: readonly NumberCount[]): Cuts {
	const sorted = numbers.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
	const low = sorted.at(0)?.value;
	const high = sorted.at(-1)?.value;
	if (low === undefined || high === undefined || low === high) return [];
	const quartiles = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
	const isWhole = sorted.every(({ value }) => Number.isInteger(value));
	const spread = (quartiles[2] ?? high) - (quartiles[0] ?? low);
	const step = roundStep((spread || high - low) / 3, isWhole);
	const cuts = quartiles
		.map((value) => nearest(value, step))
		.filter((cut) => cut > low && cut <= high);
	const distinct = [...new Set(cuts)];
	return distinct.length > 0 ? distinct : [sorted[1]?.value ?? high];
}

function quantile(sorted: readonly NumberCount[], share: number): number {
	const all = sorted.reduce((sum, { count }) => sum + count, 0);
	let seen = 0;
	for (const { value, count } of sorted) {
		seen += count;
		if (seen >= share * all) return value;
	}
	return sorted.at(-1)?.value ?? 0;
}

function roundStep(wanted: number, isWhole: boolean): number {
	const power = 10 ** Math.floor(Math.log10(wanted));
	const step = [5, 2, 1].map((n) => n * power).find((one) => one <= wanted * 1.000001) ?? power;
	return isWhole ? Math.max(1, step) : step;
}

function nearest(value: number, step: number): number {
	// Through text, as 3 × 0.1 is not 0.3.
	return Number((Math.round(value / step) * step).toPrecision(12));
}

/** How many gave a number in each group. */
export function countBins(numbers: readonly NumberCount[], cuts: Cuts): number[] {
	const counts = [0, ...cuts.map(() => 0)];
	for (const { value, count } of numbers) {
		const bin = cuts.filter((cut) => value >= cut).length;
		counts[bin] = (counts[bin] ?? 0) + count;
	}
	return counts;
}

/** The groups as an edit has them. */
export function binsOf(cuts: Cuts, labels: readonly string[]): NumberBin[] {
	return [null, ...cuts].map((from, i) => ({ label: labels[i] ?? '', from, to: cuts[i] ?? null }));
}
