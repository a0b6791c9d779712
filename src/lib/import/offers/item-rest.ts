/** Sums over complete responses of one grid: all that correlations between its items need. */
export interface Moments {
	/** Complete responses. */
	readonly n: number;
	/** Covariances between items, times n: row by row, `items` in a row. */
	readonly products: readonly (readonly number[])[];
}

/** Sums up responses given as one point per item; those with a point missing (null) are left out. */
export function gatherMoments(
	responses: Iterable<readonly (number | null)[]>,
	items: number
): Moments {
	const zero = () => new Array<number>(items).fill(0);
	const sums = zero();
	const raw = Array.from({ length: items }, zero);
	let n = 0;
	for (const points of responses) {
		if (points.includes(null)) continue;
		n += 1;
		for (let i = 0; i < items; i += 1) {
			const one = points[i] ?? 0;
			sums[i] = (sums[i] ?? 0) + one;
			const row = raw[i];
			if (!row) continue;
			for (let j = 0; j < items; j += 1) row[j] = (row[j] ?? 0) + one * (points[j] ?? 0);
		}
	}
	const products = raw.map((row, i) =>
		row.map((sum, j) => sum - ((sums[i] ?? 0) * (sums[j] ?? 0)) / Math.max(1, n))
	);
	return { n, products };
}

/**
 * Pearson's correlation of an item with the sum of the others, each counted with its sign (-1 for an item
 * that is reversed): the corrected item-total correlation of J. Nunnally, Psychometric Theory (1978). Null
 * when the item or the rest does not vary.
 */
export function itemRestCorrelation(
	{ products }: Moments,
	item: number,
	signs: readonly number[]
): number | null {
	const sign = (i: number) => signs[i] ?? 1;
	let [withRest, rest] = [0, 0];
	for (const [i, row] of products.entries()) {
		if (i === item) continue;
		withRest += sign(item) * sign(i) * (row[item] ?? 0);
		for (const [j, product] of row.entries()) {
			if (j !== item) rest += sign(i) * sign(j) * product;
		}
	}
	const own = products[item]?.[item] ?? 0;
	return own > 1e-9 && rest > 1e-9 ? withRest / Math.sqrt(own * rest) : null;
}

/** Upper end of the 95 % interval of a correlation, by Fisher's z; `n` is at least 4. */
export function correlationUpper(r: number, n: number): number {
	return Math.tanh(Math.atanh(Math.max(-0.999999, r)) + 1.959964 / Math.sqrt(n - 3));
}
