import type { ValueRow } from '$lib/survey/moment-table';
import { compareCodes } from './compare-codes';
import { derivedId } from './derived-id';
import type { Answering, Selection } from './engine';
import type { EntryFilter } from './entry-filter';
import type { CodeExpression, NumberExpression } from './expression';
import { foldOfCodes, foldRows, type Fold } from './fold';
import { mergeCounts } from './merge-rows';

/** Quantiles of a number by group. Groups where nobody has the number are absent. */
export interface QuantileTable {
	readonly by: readonly string[];
	readonly rows: readonly QuantileRow[];
}

export interface QuantileRow {
	readonly codes: readonly number[];
	/** Responses that have the number. */
	readonly n: number;
	/** One for each quantile asked for; null when no response has a weight above 0. */
	readonly values: readonly (number | null)[];
}

export interface QuantilePlan {
	readonly by: readonly string[];
	readonly selection: Selection;
	readonly folds: readonly Fold[];
	readonly x: NumberExpression;
	readonly p: readonly number[];
}

/** So many responses can have no more different numbers than are quickly fetched. */
const mostFetched = 50_000;

const bins = 256;

/** Sums of weights that differ by less than this part of the whole are equal: they were added in different orders. */
const tolerance = 1e-10;

/**
 * Exact and weighted, and the same with every engine, which is asked only to sum and to count: no engine's
 * own median is used. The quantile p is the smallest value at which the weights of the values up to it reach
 * p of the whole; when they reach it exactly, the mean of that value and the next. So the median without
 * weights is the usual one, and p = 0 and p = 1 give the smallest and the largest value.
 *
 * Where very many responses take part, they are first counted in bins between the smallest and the largest
 * value, and only the numbers in bins that a quantile falls in are fetched.
 */
export async function quantilesOf(
	engine: Answering,
	plan: QuantilePlan,
	signal?: AbortSignal
): Promise<QuantileTable> {
	for (const p of plan.p) if (!(p >= 0 && p <= 1)) throw new RangeError(`Not a quantile: ${p}`);
	const { selection, folds, x } = plan;
	const [[moments] = []] = await engine.momentsBy(
		[{ ...selection, by: [], presence: [], x: [x] }],
		signal
	);
	const [whole] = moments?.rows ?? [];
	const rows =
		whole && whole.n > mostFetched && whole.min < whole.max
			? await narrow(engine, plan, whole, signal)
			: await fetchValues(engine, selection, x, folds, signal);
	return { by: plan.by, rows: groupsOf(rows).map((group) => quantileRow(group, plan.p)) };
}

/** The values of every group, in order. */
async function fetchValues(
	engine: Answering,
	selection: Selection,
	x: NumberExpression,
	folds: readonly Fold[],
	signal?: AbortSignal
): Promise<ValueRow[]> {
	const [table] = await engine.valuesBy([{ ...selection, x }], signal);
	return foldRows(table?.rows ?? [], folds, mergeCounts, ({ value }) => value);
}

/** As `fetchValues`, but bins that no quantile falls in stand as one row without a value (NaN). */
async function narrow(
	engine: Answering,
	{ selection, folds, x, p }: QuantilePlan,
	{ min, max }: { readonly min: number; readonly max: number },
	signal?: AbortSignal
): Promise<ValueRow[]> {
	const binning: CodeExpression = { op: 'bin', of: x, edges: edgesBetween(min, max) };
	const bin = derivedId(binning);
	await engine.derive(bin, binning, signal);
	const binned = { ...selection, by: [...selection.by, bin] };
	const withBin = [...folds, foldOfCodes(selection.by.length)];
	const [table] = await engine.countBy([binned], signal);
	const counts = foldRows(table?.rows ?? [], withBin, mergeCounts).filter(
		({ codes }) => codes.at(-1) !== 0
	);
	const hit = new Set(
		groupsOf(
			counts.map(({ codes, ...sums }) => ({
				...sums,
				codes: codes.slice(0, -1),
				value: codes.at(-1) ?? 0
			}))
		).flatMap((group) =>
			p.flatMap((at) => placesOf(group, at, 2 * tolerance).map((i) => group[i]?.value ?? 0))
		)
	);
	const inHit: EntryFilter = { op: 'in', column: bin, entries: [...hit] };
	const where: EntryFilter = selection.where ? { op: 'and', of: [selection.where, inHit] } : inHit;
	const values = await fetchValues(engine, { ...binned, where }, x, withBin, signal);
	const others = counts
		.filter(({ codes }) => !hit.has(codes.at(-1) ?? 0))
		.map((row): ValueRow => ({ ...row, value: NaN }));
	return [...values, ...others]
		.sort(compareCodes)
		.map((row) => ({ ...row, codes: row.codes.slice(0, -1) }));
}

/** The inner edges of bins of the same width; fewer where the numbers lie too near for so many. */
function edgesBetween(min: number, max: number): number[] {
	const edges = Array.from({ length: bins - 1 }, (_, i) => min + ((max - min) * (i + 1)) / bins);
	return [...new Set(edges)];
}

/** Rows of one group each; the rows of a group follow one another. */
function groupsOf(rows: readonly ValueRow[]): ValueRow[][] {
	const groups: ValueRow[][] = [];
	for (const row of rows) {
		const group = groups.at(-1);
		if (group?.[0] && compareCodes(group[0], row) === 0) group.push(row);
		else groups.push([row]);
	}
	return groups;
}

function quantileRow(rows: readonly ValueRow[], p: readonly number[]): QuantileRow {
	return {
		codes: rows[0]?.codes ?? [],
		n: rows.reduce((sum, { n }) => sum + n, 0),
		values: p.map((at) => {
			const [low, high] = placesOf(rows, at, tolerance).map((i) => rows[i]?.value);
			return low === undefined || high === undefined ? null : low + (high - low) / 2;
		})
	};
}

/** Where a quantile falls among rows in order: one row twice, or two when it falls between them; none without weights. */
function placesOf(
	rows: readonly { readonly sumW: number }[],
	p: number,
	within: number
): readonly number[] {
	const weighty = rows.flatMap(({ sumW }, i) => (sumW > 0 ? [{ sumW, i }] : []));
	const total = weighty.reduce((sum, { sumW }) => sum + sumW, 0);
	let reached = 0;
	for (const [place, { sumW, i }] of weighty.entries()) {
		reached += sumW;
		if (reached < (p - within) * total) continue;
		const exact = p > 0 && reached <= (p + within) * total;
		return [i, exact ? (weighty[place + 1]?.i ?? i) : i];
	}
	return [];
}
