import { sum } from '../sum';
import { ColumnChances, forEachFilling, nodeKeys, type Budget } from './fillings';
import type { Scores } from './linear';
import { transpose, type FilledTable } from './table';

/** Where all tables stand that have the same left in their rows. */
interface Node {
	readonly room: readonly number[];
	/** The least and the greatest sum of scores with which it is reached. */
	low: number;
	high: number;
	readonly arrivals: {
		readonly from: Node;
		readonly added: number;
		readonly probability: number;
	}[];
	/** The probability of each sum, from `low`. */
	weights: Float64Array;
}

/** With more answers there is no hope, and no need: the normal distribution fits. */
const largestExact = 5_000;

/** What a way from node to node, and eight sums carried along it, cost in steps of the budget. */
const arrivalSteps = 60;

/**
 * The probability, given the margins, that the sum of the products of scores over all answers is as far
 * from its expectation as in this table. Null when that is more work than the budget allows.
 *
 * A dynamic programme over the columns: for all that the rows may have left, the distribution of the sum.
 */
export function findLinearP(table: FilledTable, scores: Scores, budget: Budget): number | null {
	const upright = table.rows.length <= table.columns.length;
	const rows = upright ? table.rows : table.columns;
	const columns = upright ? table.columns : table.rows;
	const rowScores = reduce(upright ? scores.rows : scores.columns);
	const columnScores = reduce(upright ? scores.columns : scores.rows);
	const nodes = passColumns({ rows, columns, rowScores, columnScores }, budget);
	if (nodes === null) return null;

	// Times n, so that everything stays a whole number and equal distances are equal.
	const expected = dot(rowScores, rows) * dot(columnScores, columns);
	const distance = (statistic: number) => Math.abs(statistic * table.n - expected);
	const counts = upright ? table.counts : transpose(table.counts);
	const observed = distance(
		dot(
			rowScores,
			counts.map((row) => dot(columnScores, row))
		)
	);
	let p = 0;
	for (const { room, low, weights } of nodes) {
		const base = low + (columnScores.at(-1) ?? 0) * dot(rowScores, room);
		for (const [i, weight] of weights.entries()) {
			if (distance(base + i) >= observed * (1 - 1e-14)) p += weight;
		}
	}
	return Math.min(1, p);
}

interface ScoredMargins {
	readonly rows: readonly number[];
	readonly columns: readonly number[];
	readonly rowScores: readonly number[];
	readonly columnScores: readonly number[];
}

/** The nodes before the last column, which takes what the rows have left. */
function passColumns(margins: ScoredMargins, budget: Budget): Node[] | null {
	const keyOf = nodeKeys(margins.rows);
	if (keyOf === null || sum(margins.rows) > largestExact) return null;
	let nodes = [createNode(margins.rows, 0)];
	nodes[0]?.weights.fill(1);
	let left = sum(margins.rows);
	for (const [place, total] of margins.columns.slice(0, -1).entries()) {
		const chances = new ColumnChances(total, left, budget);
		const score = margins.columnScores[place] ?? 0;
		const reached = new Map<number, Node>();
		for (const from of nodes) {
			const done = forEachFilling(from.room, total, (filling) => {
				const room = from.room.map((count, row) => count - (filling[row] ?? 0));
				const added = score * dot(margins.rowScores, filling);
				const key = keyOf(room);
				const node = reached.get(key) ?? createNode(room, from.low + added);
				reached.set(key, node);
				node.low = Math.min(node.low, from.low + added);
				node.high = Math.max(node.high, from.high + added);
				const probability = chances.probability(from.room, filling);
				node.arrivals.push({ from, added, probability });
				return budget.spend(arrivalSteps + from.weights.length / 8);
			});
			if (!done) return null;
		}
		nodes = [...reached.values()];
		for (const node of nodes) if (!arrive(node, budget)) return null;
		left -= total;
	}
	return nodes;
}

function createNode(room: readonly number[], sum: number): Node {
	return { room, low: sum, high: sum, arrivals: [], weights: new Float64Array(1) };
}

/** Adds up what comes to a node; false when out of budget. */
function arrive(node: Node, budget: Budget): boolean {
	const size = node.high - node.low + 1;
	if (!budget.spend(size / 8)) return false;
	const weights = new Float64Array(size);
	for (const { from, added, probability } of node.arrivals) {
		const offset = from.low + added - node.low;
		for (let i = 0; i < from.weights.length; i++) {
			weights[offset + i] = (weights[offset + i] ?? 0) + (from.weights[i] ?? 0) * probability;
		}
	}
	node.weights = weights;
	node.arrivals.length = 0;
	return true;
}

/** Scores from 0 and without a common divisor, which changes no distance relative to another. */
function reduce(scores: readonly number[]): number[] {
	const least = Math.min(...scores);
	const divisor = scores.reduce((common, score) => greatestDivisor(common, score - least), 0) || 1;
	return scores.map((score) => (score - least) / divisor);
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}

function dot(scores: readonly number[], counts: readonly number[]): number {
	return sum(scores.map((score, i) => score * (counts[i] ?? 0)));
}
