/** Ways to make p-values stricter because several hypotheses are tested at once. */
export type Adjustment = 'holm' | 'benjamini-hochberg' | 'bonferroni';

/**
 * The p-values adjusted for being tested together, in the order given, none above 1. Throws when one is
 * not a probability. Holm 1979, Benjamini and Hochberg 1995; R: `p.adjust`.
 */
export function adjustPValues(pValues: readonly number[], adjustment: Adjustment): number[] {
	const bad = pValues.find((p) => !(p >= 0 && p <= 1));
	if (bad !== undefined) throw new RangeError(`Not a probability: ${bad}`);
	const m = pValues.length;
	if (adjustment === 'bonferroni') return pValues.map((p) => Math.min(1, m * p));
	const ascending = [...pValues.entries()].sort(([, a], [, b]) => a - b);
	const adjusted = new Array<number>(m).fill(1);
	if (adjustment === 'holm') {
		let atLeast = 0;
		for (const [rank, [index, p]] of ascending.entries()) {
			atLeast = Math.max(atLeast, Math.min(1, (m - rank) * p));
			adjusted[index] = atLeast;
		}
		return adjusted;
	}
	let atMost = 1;
	for (const [rank, [index, p]] of [...ascending.entries()].reverse()) {
		atMost = Math.min(atMost, (m / (rank + 1)) * p);
		adjusted[index] = atMost;
	}
	return adjusted;
}
