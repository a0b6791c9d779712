/**
 * Twice the average rank of each value, when so many answers have it, lowest value first: twice, so that
 * it is a whole number.
 */
export function doubleMidranks(counts: readonly number[]): number[] {
	let below = 0;
	return counts.map((count) => {
		const rank = 2 * below + count + 1;
		below += count;
		return rank;
	});
}

/** The sum of t^3 - t over the ties: how much they take from the variance of ranks. */
export function tieSum(counts: readonly number[]): number {
	let sum = 0;
	for (const count of counts) sum += count * (count * count - 1);
	return sum;
}
