import { binomialPmf } from '../distributions/binomial';

/** How much work an exact method may do before it gives up. */
export class Budget {
	#left: number;
	constructor(steps: number) {
		this.#left = steps;
	}
	/** Takes `steps` from what is left; false once there is nothing left. */
	spend(steps: number): boolean {
		this.#left -= steps;
		return this.#left >= 0;
	}
}

/**
 * Visits every way to divide `total` over places that hold at most `room[i]` each. The array passed to
 * `visit` is used again for the next one. Stops early, and returns false, when `visit` returns false.
 */
export function forEachFilling(
	room: readonly number[],
	total: number,
	visit: (filling: readonly number[]) => boolean
): boolean {
	const filling = new Array<number>(room.length).fill(0);
	const last = room.length - 1;
	const roomAfter = sumsAfter(room);
	const fill = (place: number, left: number): boolean => {
		if (place === last) {
			filling[last] = left;
			return visit(filling);
		}
		const most = Math.min(left, room[place] ?? 0);
		for (let count = Math.max(0, left - (roomAfter[place] ?? 0)); count <= most; count++) {
			filling[place] = count;
			if (!fill(place + 1, left - count)) return false;
		}
		return true;
	};
	return fill(0, total);
}

/** For each place, the sum of the places after it. */
export function sumsAfter(room: readonly number[]): number[] {
	const after = new Array<number>(room.length).fill(0);
	for (let place = room.length - 2; place >= 0; place--) {
		after[place] = (after[place + 1] ?? 0) + (room[place + 1] ?? 0);
	}
	return after;
}

/**
 * The probabilities of a column with sum `total` when the rows have room for `all` answers together: the
 * multivariate hypergeometric distribution, as a product of binomial ones over that of their sum, which
 * needs no logarithm and so keeps its digits.
 */
export class ColumnChances {
	readonly #share: number;
	readonly #budget: Budget;
	readonly #binomials = new Map<number, Float64Array>();
	/** The binomial probability of the column's sum among all answers. */
	readonly whole: number;

	constructor(total: number, all: number, budget: Budget) {
		this.#share = total / all;
		this.#budget = budget;
		this.whole = binomialPmf(total, all, this.#share);
	}

	/** Binomial probabilities of 0 to `room` answers; divide the product over all rows by `whole`. */
	of(room: number): Float64Array {
		let found = this.#binomials.get(room);
		if (!found) {
			this.#budget.spend(room);
			found = binomialProbabilities(room, this.#share);
			this.#binomials.set(room, found);
		}
		return found;
	}

	/** The probability that the rows, with this room, are filled so. */
	probability(room: readonly number[], filling: readonly number[]): number {
		let product = 1;
		for (let row = 0; row < room.length; row++) {
			product *= this.of(room[row] ?? 0)[filling[row] ?? 0] ?? 0;
		}
		return product / this.whole;
	}
}

/** The probabilities of 0 to n successes, as ratios from the most probable number. */
function binomialProbabilities(n: number, share: number): Float64Array {
	const terms = new Float64Array(n + 1);
	const mode = Math.min(n, Math.floor((n + 1) * share));
	terms[mode] = binomialPmf(mode, n, share);
	if (share === 1) return terms;
	const odds = share / (1 - share);
	for (let x = mode; x < n; x++) terms[x + 1] = (terms[x] ?? 0) * odds * ((n - x) / (x + 1));
	for (let x = mode; x > 0; x--) terms[x - 1] = ((terms[x] ?? 0) / odds) * (x / (n - x + 1));
	return terms;
}

/**
 * A number for each state of what the rows have left, starting from these sums; null when such numbers
 * would be too large to be exact.
 */
export function nodeKeys(rows: readonly number[]): ((room: readonly number[]) => number) | null {
	const radix = Math.max(...rows) + 1;
	if (radix ** (rows.length - 1) > Number.MAX_SAFE_INTEGER) return null;
	// One row is what the others leave of the sum, so it need not be told.
	return (room) => {
		let key = 0;
		for (let row = 1; row < room.length; row++) key = key * radix + (room[row] ?? 0);
		return key;
	};
}
