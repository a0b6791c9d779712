import type { Budget } from '../contingency/fillings';

/** The ranks that so many people gave to the waves, doubled. */
export interface RankedCourse {
	readonly ranks: readonly number[];
	readonly count: number;
}

/** What adding one order of ranks to one set of rank sums costs in steps. */
const sumSteps = 10;

/**
 * The probability that the rank sums of the waves lie as far from each other as observed, when each
 * person's ranks fall on the waves in any order. `observed` is the sum of the squared distances of the
 * doubled rank sums from their mean. Null when that is more work than the budget allows.
 */
export function findFriedmanP(
	courses: readonly RankedCourse[],
	observed: number,
	budget: Budget
): number | null {
	const waves = courses[0]?.ranks.length ?? 0;
	let people = 0;
	for (const { count } of courses) people += count;
	// Rank sums of all waves but the first, as the digits of one number; the first has what they leave.
	const base = 2 * waves * people + 1;
	if (base ** (waves - 1) > Number.MAX_SAFE_INTEGER) return null;
	let sums = new Map([[0, 1]]);
	for (const { ranks, count } of courses) {
		const orders = ordersOf(ranks, budget)?.map((order) =>
			order.slice(1).reduce((packed, rank) => packed * base + rank, 0)
		);
		if (orders === undefined) return null;
		for (let person = 0; person < count; person++) {
			if (!budget.spend(sumSteps * orders.length * sums.size)) return null;
			sums = addOrders(sums, orders);
		}
	}
	let p = 0;
	for (const [packed, weight] of sums) {
		if (distance(packed, { base, waves, people }) >= observed) p += weight;
	}
	return Math.min(1, p);
}

function addOrders(
	sums: ReadonlyMap<number, number>,
	orders: readonly number[]
): Map<number, number> {
	const next = new Map<number, number>();
	for (const [packed, weight] of sums) {
		for (const order of orders) {
			const total = packed + order;
			next.set(total, (next.get(total) ?? 0) + weight / orders.length);
		}
	}
	return next;
}

function distance(
	packed: number,
	{ base, waves, people }: { base: number; waves: number; people: number }
): number {
	const mean = people * (waves + 1);
	let [digits, squares, others] = [packed, 0, 0];
	for (let wave = 1; wave < waves; wave++) {
		const digit = digits % base;
		digits = (digits - digit) / base;
		others += digit;
		squares += (digit - mean) ** 2;
	}
	return squares + (mean * waves - others - mean) ** 2;
}

/** Every order of these ranks, once each; undefined when there are more than the budget allows. */
function ordersOf(ranks: readonly number[], budget: Budget): number[][] | undefined {
	let orders: number[][] = [[]];
	const left = new Map<number, number>();
	for (const rank of ranks) left.set(rank, (left.get(rank) ?? 0) + 1);
	for (let place = 0; place < ranks.length; place++) {
		const longer: number[][] = [];
		for (const order of orders) {
			for (const [rank, count] of left) {
				if (order.filter((used) => used === rank).length < count) longer.push([...order, rank]);
			}
		}
		if (!budget.spend(sumSteps * longer.length)) return undefined;
		orders = longer;
	}
	return orders;
}
