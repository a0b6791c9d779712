import { ColumnChances, forEachFilling, nodeKeys, type Budget } from '../contingency/fillings';
import type { FilledTable } from '../contingency/table';
import { rounding } from './kruskal-wallis';

/** Where all tables stand that have the same left of each group. */
interface Node {
	readonly room: readonly number[];
	/** The probability of each set of rank sums, packed into one number. */
	readonly sums: Map<number, number>;
}

/** What a way from node to node, and a set of rank sums carried along it, cost in steps. */
const waySteps = 20;
const sumSteps = 5;

/**
 * The probability, given the margins, that the sum of squares is at least the observed one. Null when that
 * is more work than the budget allows.
 *
 * A dynamic programme over the values: for all that the groups may have left, the distribution of their
 * rank sums. The last two values are gone through without keeping what they add.
 */
export function findKruskalP(
	table: FilledTable,
	ranks: readonly number[],
	observed: number,
	budget: Budget
): number | null {
	const pack = packing(table);
	if (pack === null) return null;
	// Values with few answers first: they lead to few nodes.
	const order = [...table.columns.keys()].sort(
		(a, b) => (table.columns[a] ?? 0) - (table.columns[b] ?? 0)
	);
	const values = order.map((place) => ({
		count: table.columns[place] ?? 0,
		rank: ranks[place] ?? 0
	}));
	let nodes: Node[] = [{ room: table.rows, sums: new Map([[0, 1]]) }];
	let left = table.n;
	for (const { count, rank } of values.slice(0, -2)) {
		const reached = passValue(nodes, { count, rank, left }, pack, budget);
		if (reached === null) return null;
		nodes = reached;
		left -= count;
	}
	const [first, last] = [values.at(-2), values.at(-1)];
	const chances = new ColumnChances(first?.count ?? 0, left, budget);
	const limit = observed * (1 - rounding);
	let p = 0;
	for (const { room, sums } of nodes) {
		const done = forEachFilling(room, first?.count ?? 0, (filling) => {
			if (!budget.spend(waySteps + sums.size)) return false;
			const probability = chances.probability(room, filling);
			const rest = room.map((count, row) => {
				const taken = filling[row] ?? 0;
				return taken * (first?.rank ?? 0) + (count - taken) * (last?.rank ?? 0);
			});
			for (const [packed, weight] of sums) {
				if (pack.sumOfSquares(packed, rest) >= limit) p += weight * probability;
			}
			return true;
		});
		if (!done) return null;
	}
	return Math.min(1, p);
}

function passValue(
	nodes: readonly Node[],
	value: { readonly count: number; readonly rank: number; readonly left: number },
	pack: Packing,
	budget: Budget
): Node[] | null {
	const reached = new Map<number, Node>();
	const chances = new ColumnChances(value.count, value.left, budget);
	for (const { room, sums } of nodes) {
		const done = forEachFilling(room, value.count, (filling) => {
			if (!budget.spend(waySteps + sumSteps * sums.size)) return false;
			const next = room.map((count, row) => count - (filling[row] ?? 0));
			const key = pack.keyOf(next);
			const node = reached.get(key) ?? { room: next, sums: new Map<number, number>() };
			reached.set(key, node);
			const added = pack.add(filling, value.rank);
			const probability = chances.probability(room, filling);
			for (const [packed, weight] of sums) {
				const total = packed + added;
				node.sums.set(total, (node.sums.get(total) ?? 0) + weight * probability);
			}
			return true;
		});
		if (!done) return null;
	}
	return [...reached.values()];
}

/** Rank sums of all groups but the first, as the digits of one number; the first has what they leave. */
interface Packing {
	keyOf(room: readonly number[]): number;
	add(filling: readonly number[], rank: number): number;
	/** The squares of the rank sums over the group sizes, once `rest` has been added to the packed sums. */
	sumOfSquares(packed: number, rest: readonly number[]): number;
}

/** Null when such numbers would be too large to be exact. */
function packing({ rows, n }: FilledTable): Packing | null {
	const keyOf = nodeKeys(rows);
	const total = n * (n + 1);
	const base = total + 1;
	if (keyOf === null || base ** (rows.length - 1) > Number.MAX_SAFE_INTEGER) return null;
	return {
		keyOf,
		add(filling, rank) {
			let packed = 0;
			for (let row = rows.length - 1; row > 0; row--) {
				packed = packed * base + (filling[row] ?? 0) * rank;
			}
			return packed;
		},
		sumOfSquares(packed, rest) {
			let [digits, squares, others] = [packed, 0, 0];
			for (let row = 1; row < rows.length; row++) {
				const digit = digits % base;
				digits = (digits - digit) / base;
				const rankSum = digit + (rest[row] ?? 0);
				others += rankSum;
				squares += (rankSum * rankSum) / (rows[row] ?? 1);
			}
			return squares + (total - others) ** 2 / (rows[0] ?? 1);
		}
	};
}
