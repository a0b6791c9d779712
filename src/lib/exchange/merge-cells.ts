import type { ExchangeCell } from './exchange-file';

const isFew = (n: number, minBase: number): boolean => n > 0 && n < minBase;

/**
 * The points of a scale, those that fewer than `minBase` people chose merged with the nearest that anybody chose,
 * the lesser of the two sides, until every cell is of nobody or of enough. What the cells add up to stays.
 */
export function mergeScale(cells: readonly ExchangeCell[], minBase: number): ExchangeCell[] {
	let merged = [...cells];
	for (;;) {
		const place = smallest(merged, minBase);
		if (place === null) return merged;
		const below = merged.findLastIndex(({ n }, i) => i < place && n > 0);
		const above = merged.findIndex(({ n }, i) => i > place && n > 0);
		if (below < 0 && above < 0) return merged;
		const size = (at: number): number => merged[at]?.n ?? Infinity;
		const other = size(below) <= size(above) ? below : above;
		const [from, to] = [Math.min(place, other), Math.max(place, other)];
		merged = [...merged.slice(0, from), union(merged.slice(from, to + 1)), ...merged.slice(to + 1)];
	}
}

/**
 * The options of a list, those that few people chose merged as one with `other`; the next smallest joins them until
 * they are enough. What the cells add up to stays.
 */
export function mergeList(cells: readonly ExchangeCell[], minBase: number): ExchangeCell[] {
	const isOther = ({ options }: ExchangeCell) => options.includes('other');
	const few = cells.filter((cell) => isFew(cell.n, minBase));
	if (few.length === 0) return [...cells];
	const together = new Set([...few, ...cells.filter(isOther)]);
	const rest = cells.filter((cell) => !together.has(cell) && cell.n > 0).sort((a, b) => a.n - b.n);
	for (const next of rest) {
		if (!isFew(union([...together]).n, minBase)) break;
		together.add(next);
	}
	const merged = union(cells.filter((cell) => together.has(cell)));
	return [...cells.filter((cell) => !together.has(cell)), merged];
}

function smallest(cells: readonly ExchangeCell[], minBase: number): number | null {
	let found: number | null = null;
	cells.forEach(({ n }, i) => {
		if (isFew(n, minBase) && n < (cells[found ?? -1]?.n ?? Infinity)) found = i;
	});
	return found;
}

function union(cells: readonly ExchangeCell[]): ExchangeCell {
	return {
		options: cells.flatMap(({ options }) => options),
		n: cells.reduce((sum, { n }) => sum + n, 0)
	};
}

/** People who ticked exactly these options. */
export interface Ticked {
	readonly options: readonly string[];
	readonly n: number;
}

/**
 * For each option how many ticked it. Options that few ticked, or that all but a few did, are told as one: how many
 * ticked any of them. Where that too is of few, or of all but a few, they are left out.
 */
export function mergeTicks(
	ticked: readonly Ticked[],
	options: readonly string[],
	minBase: number
): ExchangeCell[] {
	const base = ticked.reduce((sum, { n }) => sum + n, 0);
	const cellOf = (wanted: readonly string[]): ExchangeCell => ({
		options: [...wanted],
		n: ticked.reduce(
			(sum, one) => (one.options.some((option) => wanted.includes(option)) ? sum + one.n : sum),
			0
		)
	});
	const isTold = ({ n }: ExchangeCell) => !isFew(n, minBase) && !isFew(base - n, minBase);
	const cells = options.map((option) => cellOf([option]));
	const few = cells.filter((cell) => !isTold(cell)).flatMap((cell) => cell.options);
	if (few.length === 0) return cells;
	const rest = cells.filter(isTold);
	const spare = rest.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
	let merged = cellOf(few);
	while (isFew(merged.n, minBase)) {
		const next = spare.shift();
		if (!next) break;
		merged = cellOf([...merged.options, ...next.options]);
	}
	const kept = rest.filter(
		(cell) => !cell.options.some((option) => merged.options.includes(option))
	);
	return isTold(merged) ? [...kept, merged] : kept;
}
