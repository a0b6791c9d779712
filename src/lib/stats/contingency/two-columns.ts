import { sum } from '../sum';
import { sumsAfter, type Budget, type ColumnChances } from './fillings';
import { improbability } from './fisher-network';

/** All ways to fill the last two columns, by what they add to a table's improbability. */
export class TwoColumns {
	readonly #total: number;
	readonly #whole: number;
	readonly #rows: readonly Row[];
	readonly least: number;
	readonly most: number;

	/** Steps that the constructor takes. */
	static stepsToPrepare(room: readonly number[], total: number): number {
		return sum(room.map((most) => Math.min(most, total) * (total + 1)));
	}

	/** `total` is the sum of the first of the two columns, the second takes what is left. */
	constructor(room: readonly number[], total: number, chances: ColumnChances) {
		this.#total = total;
		this.#whole = chances.whole;
		const after = sumsAfter(room);
		const rows: Row[] = [];
		for (let row = room.length - 1; row >= 0; row--) {
			rows.unshift(createRow(room[row] ?? 0, after[row] ?? 0, total, chances, rows[0]));
		}
		this.#rows = rows;
		this.least = rows[0]?.least[total] ?? 0;
		this.most = rows[0]?.most[total] ?? 0;
	}

	/**
	 * The probability that one of these paths is come by and ends at `limit` or above; null when out of
	 * budget. At each row the paths that are sure to reach the limit, and those that cannot, are settled
	 * together; only those between go on to the next row.
	 */
	sumAtLeast(
		paths: readonly (readonly [value: number, weight: number])[],
		limit: number,
		budget: Budget
	): number | null {
		const sorted = [...paths].sort(([a], [b]) => b - a);
		const needs = Float64Array.from(sorted, ([value]) => limit - value);
		const weightOf = new Float64Array(sorted.length + 1);
		let total = 0;
		for (const [index, [, weight]] of sorted.entries()) weightOf[index + 1] = total += weight;
		let p = 0;
		const visit = (
			at: number,
			left: number,
			value: number,
			chance: number,
			from: number,
			to: number
		): boolean => {
			const row = this.#rows[at];
			if (!row) return true;
			const sure = countUpTo(needs, value + (row.least[left] ?? 0), from, to);
			const weight = (weightOf[sure] ?? 0) - (weightOf[from] ?? 0);
			p += (weight * chance * (row.chanceFrom[left] ?? 0)) / this.#whole;
			const open = countUpTo(needs, value + (row.most[left] ?? 0), sure, to);
			if (open === sure) return true;
			if (!budget.spend(visitSteps)) return false;
			const most = Math.min(left, row.room);
			for (let count = Math.max(0, left - row.roomAfter); count <= most; count++) {
				const next = value + (row.added[count] ?? 0);
				if (!visit(at + 1, left - count, next, chance * (row.chance[count] ?? 0), sure, open))
					return false;
			}
			return true;
		};
		return visit(0, this.#total, 0, 1, 0, sorted.length) ? p : null;
	}
}

/** One visit to a row costs about as much as so many of the other steps. */
const visitSteps = 20;

interface Row {
	readonly room: number;
	readonly roomAfter: number;
	/** By count in the first column: what the row's two cells add, and the count's binomial probability. */
	readonly added: Float64Array;
	readonly chance: Float64Array;
	/** By answers left for this row and those after it: the bounds of what they add, and the probability. */
	readonly least: Float64Array;
	readonly most: Float64Array;
	readonly chanceFrom: Float64Array;
}

function createRow(
	room: number,
	roomAfter: number,
	total: number,
	chances: ColumnChances,
	next: Row | undefined
): Row {
	const added = Float64Array.from({ length: room + 1 }, (_, count) => {
		return improbability(count) + improbability(room - count);
	});
	const least = new Float64Array(Math.min(total, room + roomAfter) + 1).fill(Infinity);
	const most = new Float64Array(least.length).fill(-Infinity);
	for (let left = 0; left < least.length; left++) {
		const last = Math.min(left, room);
		for (let count = Math.max(0, left - roomAfter); count <= last; count++) {
			const value = added[count] ?? 0;
			const low = value + (next?.least[left - count] ?? 0);
			const high = value + (next?.most[left - count] ?? 0);
			if (low < (least[left] ?? 0)) least[left] = low;
			if (high > (most[left] ?? 0)) most[left] = high;
		}
	}
	const chance = chances.of(room);
	return { room, roomAfter, added, chance, least, most, chanceFrom: chances.of(room + roomAfter) };
}

/** How many of the ascending values, from..to, are at most `limit`, as the place where they end. */
function countUpTo(values: Float64Array, limit: number, from: number, to: number): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((values[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
