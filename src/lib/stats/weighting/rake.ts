import { sum } from '../sum';
import { findFactor } from './find-factor';
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
export const weightCap = 3;
/** Margins are met to this part of their total, well within the 1e-10 that is promised. */
const precision = 1e-12;
/** Rounds in which the largest gap must halve, or the targets are held to be out of reach together. */
const patience = 100;

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
	const [least, most] = [total / n / weightCap, (total / n) * weightCap];
	const unmeetable = findUnmeetable(cells, margins, [least, most]);
	if (unmeetable !== null) return unmeetable;
	/** Before the caps: start times one factor for each margin. */
	const raised = cells.map(({ start }) => start);
	const groups = groupsOf(cells, margins);
	let before = Infinity;
	for (let round = 1; ; round++) {
		for (const { target, members } of groups) {
			const parts = members.map((i) => ({ n: cells[i]?.n ?? 0, weight: raised[i] ?? 0 }));
			const factor = findFactor(parts, target, least, most);
			for (const i of members) raised[i] = (raised[i] ?? 0) * factor;
		}
		const weights = raised.map((weight) => Math.min(most, Math.max(least, weight)));
		const gaps = groups.map(({ target, members }) => {
			const held = sum(members.map((i) => (cells[i]?.n ?? 0) * (weights[i] ?? 0)));
			return Math.abs(held - target) / total;
		});
		const gap = Math.max(...gaps);
		if (gap <= precision) return metBy(cells, weights);
		if (round % patience > 0) continue;
		if (!(gap < before / 2)) break;
		before = gap;
	}
	return { met: false, reason: 'together', margin: null, category: null };
}

/** Every category of every margin, with the cells (by position) that belong to it. */
function groupsOf(
	cells: readonly RakeCell[],
	margins: readonly Margin[]
): { readonly target: number; readonly members: readonly number[] }[] {
	const groups = margins.map((margin) =>
		margin.map((target) => ({ target, members: new Array<number>() }))
	);
	for (const [i, { categories }] of cells.entries()) {
		for (const [k, category] of categories.entries()) groups[k]?.[category]?.members.push(i);
	}
	return groups.flat().filter(({ members }) => members.length > 0);
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
	const targets = margins.flat();
	if (!targets.every((target) => target >= 0 && target < Infinity) || !(sum(targets) > 0)) {
		throw new RangeError('Targets are numbers from 0, and not all of them 0');
	}
}
