import { logFactorial } from '../distributions/log-gamma';
import { sum } from '../sum';
import { ColumnChances, forEachFilling, nodeKeys, type Budget } from './fillings';
import { TwoColumns } from './two-columns';

/** Logarithms are kept as whole numbers of this unit, so that equal probabilities meet exactly. */
export const unit = 1e-9;

/** log(count!) in units. Over the cells of a table: the larger the sum, the less probable the table. */
export function improbability(count: number): number {
	return Math.round(logFactorial(count) / unit);
}

/** Where all tables stand that have the same left in their rows, whatever way led there. */
interface Node {
	readonly room: readonly number[];
	readonly edges: { readonly to: Node; readonly added: number; readonly probability: number }[];
	/** The improbability of what has been passed, with the probability of having come that way. */
	readonly paths: Map<number, number>;
	/** The least and the most improbability that the columns not yet passed can add. */
	least: number;
	most: number;
	/** What the last two columns can add; null while more than two are left. */
	ending: TwoColumns | null;
}

/** What an edge, and a path along it, cost in steps of the budget. */
const edgeSteps = 80;
const pathSteps = 20;

/**
 * The probability, given the margins, of all tables whose improbability is at least `limit`. Null when
 * that is more work than the budget allows.
 *
 * The network of Mehta and Patel 1983: a stage for every column, a node for what the rows have left. A
 * path is followed only while what is to come can still decide on which side of the limit it ends.
 */
export function sumImprobableTables(
	rows: readonly number[],
	columns: readonly number[],
	limit: number,
	budget: Budget
): number | null {
	const stages = layNodes(rows, columns, budget);
	if (stages === null) return null;
	for (const stage of stages.toReversed()) stage.forEach(findBounds);
	let p = 0;
	for (const node of stages.flat()) {
		const open: [number, number][] = [];
		for (const [value, weight] of node.paths) {
			if (value + node.least >= limit) p += weight;
			else if (value + node.most >= limit) open.push([value, weight]);
		}
		node.paths.clear();
		if (node.ending === null) {
			if (!budget.spend(pathSteps * node.edges.length * open.length)) return null;
			walkOn(node, open);
		} else {
			const share = node.ending.sumAtLeast(open, limit, budget);
			if (share === null) return null;
			p += share;
		}
	}
	return Math.min(1, p);
}

function walkOn(node: Node, open: readonly (readonly [number, number])[]): void {
	for (const { to, added, probability } of node.edges) {
		for (const [value, weight] of open) {
			const next = value + added;
			to.paths.set(next, (to.paths.get(next) ?? 0) + weight * probability);
		}
	}
}

/** The nodes of every stage up to the last two columns. Nodes that differ in the rows' order are one. */
function layNodes(
	rows: readonly number[],
	columns: readonly number[],
	budget: Budget
): Node[][] | null {
	const keyOf = nodeKeys(rows);
	if (keyOf === null) return null;
	const start = createNode([...rows].sort((a, b) => a - b));
	start.paths.set(0, 1);
	const stages = [[start]];
	const added = Float64Array.from({ length: Math.max(...rows) + 1 }, (_, i) => improbability(i));
	let stage = [start];
	let left = sum(columns);
	for (const column of columns.slice(0, -2)) {
		const reached = new Map<number, Node>();
		const chances = new ColumnChances(column, left, budget);
		for (const node of stage) {
			const done = forEachFilling(node.room, column, (filling) => {
				const room = node.room.map((count, row) => count - (filling[row] ?? 0));
				const to = createNode(room.sort((a, b) => a - b));
				const key = keyOf(room);
				const known = reached.get(key);
				if (!known) reached.set(key, to);
				node.edges.push({
					to: known ?? to,
					added: sum(filling.map((count) => added[count] ?? 0)),
					probability: chances.probability(node.room, filling)
				});
				return budget.spend(edgeSteps);
			});
			if (!done) return null;
		}
		left -= column;
		stage = [...reached.values()];
		stages.push(stage);
	}
	return endWithTwoColumns(stage, columns.at(-2) ?? 0, left, budget) ? stages : null;
}

function endWithTwoColumns(stage: readonly Node[], column: number, left: number, budget: Budget) {
	const chances = new ColumnChances(column, left, budget);
	return stage.every((node) => {
		if (!budget.spend(TwoColumns.stepsToPrepare(node.room, column))) return false;
		node.ending = new TwoColumns(node.room, column, chances);
		return true;
	});
}

function createNode(room: readonly number[]): Node {
	return { room, edges: [], paths: new Map(), least: 0, most: 0, ending: null };
}

function findBounds(node: Node): void {
	node.least = node.ending?.least ?? Infinity;
	node.most = node.ending?.most ?? -Infinity;
	for (const { to, added } of node.edges) {
		node.least = Math.min(node.least, added + to.least);
		node.most = Math.max(node.most, added + to.most);
	}
}
