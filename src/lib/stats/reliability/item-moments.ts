/** Sums over the people who answered every item (listwise), so that engines can count them. */
export interface ItemMoments {
	/** What each item is called, in the order of the sums. */
	readonly items: readonly string[];
	/** Complete cases. */
	readonly n: number;
	/** Sum of each item. */
	readonly sums: readonly number[];
	/** Sum of the product of each pair of items, and of each item's square on the diagonal. */
	readonly crossSums: readonly (readonly number[])[];
}

/** Square and symmetric. */
export type Matrix = readonly (readonly number[])[];

/**
 * The covariances of the items times n(n - 1). Answers are whole numbers, so these are exact, and every
 * statistic of reliability is a ratio in which the factor cancels.
 */
export function scaledCovariances({ n, sums, crossSums }: ItemMoments): Matrix {
	return crossSums.map((row, i) =>
		row.map((crossSum, j) => n * crossSum - (sums[i] ?? 0) * (sums[j] ?? 0))
	);
}

/** Whether an item's scaled variance is nothing but rounding. */
export function isConstant({ n, crossSums }: ItemMoments, item: number, scaled: number): boolean {
	return scaled <= 1e-12 * n * (crossSums[item]?.[item] ?? 0);
}

/** The correlations of items that all vary. */
export function correlations(covariances: Matrix): Matrix {
	const spreads = diagonal(covariances).map(Math.sqrt);
	return covariances.map((row, i) =>
		row.map((covariance, j) => (i === j ? 1 : covariance / (spreads[i] ?? 1) / (spreads[j] ?? 1)))
	);
}

export function diagonal(matrix: Matrix): number[] {
	return matrix.map((row, i) => row[i] ?? 0);
}

/** The rows and columns of the items that are kept. */
export function submatrix(matrix: Matrix, kept: readonly number[]): Matrix {
	return kept.map((i) => kept.map((j) => matrix[i]?.[j] ?? 0));
}

/** Throws unless the sums belong together. */
export function checkMoments({ items, n, sums, crossSums }: ItemMoments): void {
	const k = items.length;
	const square = crossSums.length === k && crossSums.every((row) => row.length === k);
	if (sums.length !== k || !square) throw new RangeError(`Moments of other than ${k} items`);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} complete cases`);
	if (![...sums, ...crossSums.flat()].every(Number.isFinite)) {
		throw new RangeError('A sum that is not a number');
	}
}
