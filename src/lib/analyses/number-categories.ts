import type { Category } from './category';
import { addCounts, nobody, type Counts } from './counts';
import { findFences } from './fences';

/** Up to this many different numbers stand each for themselves. */
const mostDistinct = 12;
const mostBins = 10;

/**
 * Numbers as categories, low to high: each number when they are few (whole numbers with the gaps between
 * them, as zeros), else up to ten equally wide bins with round edges, empty ones included. A few answers far
 * from all others stand together in an open end: their numbers would tell who they are.
 */
export function numberCategories(counts: ReadonlyMap<number, Counts>): Category[] {
	const values = [...counts.keys()].sort((a, b) => a - b);
	const fences = findFences(values, counts);
	const inside = values.filter((value) => value >= fences.low && value <= fences.high);
	const [low, high] = [inside[0], inside.at(-1)];
	if (low === undefined || high === undefined) return [];
	const within = (value: number): Counts => counts.get(value) ?? nobody;
	const end = (label: string, ends: readonly number[]): Category[] =>
		ends.length === 0 ? [] : [{ label, counts: addCounts(ends.map(within)), missing: null }];
	return [
		...end(
			`<${low}`,
			values.filter((value) => value < low)
		),
		...between(new Map(inside.map((value) => [value, within(value)])), low, high),
		...end(
			`>${high}`,
			values.filter((value) => value > high)
		)
	];
}

function between(counts: ReadonlyMap<number, Counts>, low: number, high: number): Category[] {
	const values = [...counts.keys()];
	const whole = values.every(Number.isSafeInteger);
	const each = (value: number): Category => ({
		label: String(value),
		counts: counts.get(value) ?? nobody,
		missing: null
	});
	if (whole && high - low < mostDistinct) {
		return Array.from({ length: high - low + 1 }, (_, i) => each(low + i));
	}
	if (values.length <= mostDistinct) return values.map(each);
	return bins(counts, widthFor(low, high, whole), whole);
}

/** A bin width of 1, 2 or 5 times a power of ten, kept apart so that edges are exact decimals. */
interface Width {
	readonly digit: number;
	readonly exponent: number;
}

/** Beyond this a power of ten is no longer a number. */
const largestExponent = 307;

/** The bin that a value is in, counted from zero; a value on an edge belongs to the bin above. */
function binOf(value: number, { digit, exponent }: Width): number {
	const scaled = exponent >= 0 ? value / 10 ** exponent : value * 10 ** -exponent;
	return Math.floor(scaled / digit + 1e-9);
}

function edgeOf(bin: number, { digit, exponent }: Width): number {
	return Number(`${bin * digit}e${exponent}`);
}

function widthFor(low: number, high: number, whole: boolean): Width {
	let exponent = Math.min(largestExponent, Math.floor(Math.log10(high - low)) - 1);
	if (whole) exponent = Math.max(0, exponent);
	for (; ; exponent++) {
		for (const digit of [1, 2, 5]) {
			const width = { digit, exponent };
			if (binOf(high, width) - binOf(low, width) < mostBins) return width;
		}
	}
}

function bins(counts: ReadonlyMap<number, Counts>, width: Width, whole: boolean): Category[] {
	const perBin = new Map<number, Counts>();
	for (const [value, count] of counts) {
		const bin = binOf(value, width);
		perBin.set(bin, addCounts([perBin.get(bin) ?? nobody, count]));
	}
	const first = Math.min(...perBin.keys());
	const last = Math.max(...perBin.keys());
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const [from, to] = [edgeOf(first + i, width), edgeOf(first + i + 1, width)];
		const label = whole ? (to - from === 1 ? String(from) : `${from}–${to - 1}`) : `${from}–<${to}`;
		return { label, counts: perBin.get(first + i) ?? nobody, missing: null };
	});
}
