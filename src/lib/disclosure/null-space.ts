import { inverse, remainder } from './modular';

/** Who is in which of the groups, as the groups' places: a row of a table of ones and zeros. */
export type Places = readonly number[];

/**
 * The weighted sums of groups that are zero for everyone who was added: a basis of them, which begins with every sum
 * and loses one with each person who is not a mixture of those before. Arithmetic is exact, modulo a prime.
 */
export class NullSpace {
	#sums: Float64Array[];

	constructor(groups: number) {
		this.#sums = Array.from({ length: groups }, (_, i) => {
			const sum = new Float64Array(groups);
			sum[i] = 1;
			return sum;
		});
	}

	/** How many sums are left that cannot be made of one another. */
	get size(): number {
		return this.#sums.length;
	}

	/** Takes away what is not zero for this person. */
	add(places: Places): void {
		const at = this.#sums.findIndex((sum) => valueOf(sum, places) !== 0);
		const [gone] = at === -1 ? [] : this.#sums.splice(at, 1);
		if (!gone) return;
		const scale = inverse(valueOf(gone, places));
		for (const sum of this.#sums) {
			const value = valueOf(sum, places);
			if (value !== 0) subtract(sum, gone, remainder(value * scale));
		}
	}
}

/** What the weighted sum is for this person. */
function valueOf(sum: Float64Array, places: Places): number {
	let value = 0;
	for (const place of places) value += sum[place] ?? 0;
	return remainder(value);
}

function subtract(sum: Float64Array, other: Float64Array, times: number): void {
	for (let i = 0; i < sum.length; i++) {
		const value = other[i] ?? 0;
		if (value !== 0) sum[i] = remainder((sum[i] ?? 0) - remainder(times * value));
	}
}
