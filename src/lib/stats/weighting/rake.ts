import { sum } from '../sum';
import { findFactor, type Part } from './find-factor';
import { kishN } from './kish';

/** Responses that are alike in every margin and in their weight so far. */
export interface RakeCell {
	/** For each margin, which of its targets the responses belong to. */
	readonly categories: readonly number[];
	readonly n: number;
	/** Weight so far of each response; 1 when there is none. */
	readonly start: number;
}

/** What the weights of each category of one question shall add up to. */
export type Margin = readonly number[];

export type RakeOutcome =
	| {
			readonly met: true;
			/** New weight of each response of a cell, in the order of the cells. */
			readonly weights: readonly number[];
			readonly kishN: number;
	  }
	| {
			readonly met: false;
			/**
			 * `different_totals`: the margins do not add up to the same. `nobody`: a category to be weighted up
			 * has no responses. `caps`: a category cannot reach its target with weights that are allowed.
			 * `together`: each target could be met, but not all of them.
			 */
			readonly reason: 'different_totals' | 'nobody' | 'caps' | 'together';
			/** Positions of the margin and the category to blame; null when it is not one alone. */
			readonly margin: number | null;
			readonly category: number | null;
	  };

/** No weight is less than a third of the mean weight, or more than three times as much. */
const cap = 3;
/** Margins are met to this part of their total, well within the 1e-10 that is promised. */
const precision = 1e-12;
const rounds = 5000;

/**
 * Weights with which every margin adds up to its targets, each response's as near to its start as that
 * allows, none beyond the caps: raking (Deming & Stephan 1940), in which a capped weight stays at its cap
 * while the others make up for it (Deville & Särndal 1992). The work depends on the
 * number of cells, not of responses. R, where no cap is reached: `survey::rake(control = list(epsilon = 1e-12))`.
 */
export function rake(cells: readonly RakeCell[], margins: readonly Margin[]): RakeOutcome {
	checkCells(cells, margins);
	const total = sum(margins[0] ?? []);
	const n = sum(cells.map((cell) => cell.n));
	const [least, most] = [total / n / cap, (total / n) * cap];
	const unmeetable = findUnmeetable(cells, margins, [least, most]);
	if (unmeetable !== null) return unmeetable;
	const factors = margins.map((margin) => margin.map(() => 1));
	const members = margins.map((margin, k) =>
		margin.map((_, category) => cells.filter((cell) => cell.categories[k] === category))
	);
	const raised = (cell: RakeCell, but: number | null): number =>
		cell.categories.reduce(
			(weight, category, k) => (k === but ? weight : weight * (factors[k]?.[category] ?? 1)),
			cell.start
		);
	const weightOf = (cell: RakeCell): number => Math.min(most, Math.max(least, raised(cell, null)));
	for (let round = 0; round < rounds; round++) {
		for (const [k, margin] of margins.entries()) {
			for (const [category, target] of margin.entries()) {
				const parts: Part[] = (members[k]?.[category] ?? []).map((cell) => ({
					n: cell.n,
					weight: raised(cell, k)
				}));
				const row = factors[k];
				if (row && parts.length > 0) row[category] = findFactor(parts, target, least, most);
			}
		}
		const gaps = margins.flatMap((margin, k) =>
			margin.map((target, category) => {
				const held = (members[k]?.[category] ?? []).map((cell) => cell.n * weightOf(cell));
				return Math.abs(sum(held) - target);
			})
		);
		if (Math.max(...gaps) <= precision * total) return metBy(cells, cells.map(weightOf));
	}
	return { met: false, reason: 'together', margin: null, category: null };
}

function metBy(cells: readonly RakeCell[], weights: readonly number[]): RakeOutcome {
	const ofCell = (i: number): number => weights[i] ?? 0;
	const sumW = sum(cells.map(({ n }, i) => n * ofCell(i)));
	const sumW2 = sum(cells.map(({ n }, i) => n * ofCell(i) ** 2));
	return { met: true, weights, kishN: kishN(sumW, sumW2) };
}

/** What can be said before any work: a target that no allowed weights reach. */
function findUnmeetable(
	cells: readonly RakeCell[],
	margins: readonly Margin[],
	[least, most]: readonly [number, number]
): RakeOutcome | null {
	const total = sum(margins[0] ?? []);
	for (const [margin, targets] of margins.entries()) {
		if (Math.abs(sum(targets) - total) > 1e-9 * total) {
			return { met: false, reason: 'different_totals', margin, category: null };
		}
		for (const [category, target] of targets.entries()) {
			const inside = cells.filter((cell) => cell.categories[margin] === category);
			const n = sum(inside.map((cell) => cell.n));
			if (n === 0 && target > 0) return { met: false, reason: 'nobody', margin, category };
			if (target < n * least * (1 - precision) || target > n * most * (1 + precision)) {
				return { met: false, reason: 'caps', margin, category };
			}
		}
	}
	return null;
}

function checkCells(cells: readonly RakeCell[], margins: readonly Margin[]): void {
	for (const { categories, n, start } of cells) {
		const known = categories.every((category, k) => margins[k]?.[category] !== undefined);
		if (categories.length !== margins.length || !known) throw new RangeError('No such category');
		if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} responses are no cell`);
		if (!(start > 0 && start < Infinity)) throw new RangeError(`Not a weight: ${start}`);
	}
	if (!margins.flat().every((target) => target >= 0 && target < Infinity)) {
		throw new RangeError('Not a target');
	}
}
