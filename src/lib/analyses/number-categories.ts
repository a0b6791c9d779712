import type { Category } from './category';

/** Up to this many different numbers stand each for themselves. */
const mostDistinct = 12;
const mostBins = 10;

/**
 * Numbers as categories, low to high: each number when they are few (whole numbers with the gaps between
 * them, as zeros), else up to ten equally wide bins with round edges, empty ones included.
 */
export function numberCategories(counts: ReadonlyMap<number, number>): Category[] {
	const values = [...counts.keys()].sort((a, b) => a - b);
	const [low, high] = [values[0], values.at(-1)];
	if (low === undefined || high === undefined) return [];
	const whole = values.every(Number.isSafeInteger);
	const each = (value: number): Category => ({
		label: String(value),
		count: counts.get(value) ?? 0,
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

function bins(counts: ReadonlyMap<number, number>, width: Width, whole: boolean): Category[] {
	const perBin = new Map<number, number>();
	for (const [value, count] of counts) {
		const bin = binOf(value, width);
		perBin.set(bin, (perBin.get(bin) ?? 0) + count);
	}
	const first = Math.min(...perBin.keys());
	const last = Math.max(...perBin.keys());
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const [from, to] = [edgeOf(first + i, width), edgeOf(first + i + 1, width)];
		const label = whole ? (to - from === 1 ? String(from) : `${from}–${to - 1}`) : `${from}–<${to}`;
		return { label, count: perBin.get(first + i) ?? 0, missing: null };
	});
}
