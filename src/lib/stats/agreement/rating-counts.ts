/** How many coders gave each unit (answer) each value: a row per unit, a column per value. */
export type RatingCounts = readonly (readonly number[])[];

/**
 * Counts ratings, a row per unit with one rating per coder; null for a unit that a coder did not code, and
 * a rating that is not among `values` is not counted.
 */
export function countRatings(
	ratings: readonly (readonly (number | null)[])[],
	values: readonly number[]
): RatingCounts {
	const columns = new Map(values.map((value, column) => [value, column]));
	return ratings.map((row) => {
		const counts = values.map(() => 0);
		for (const rating of row) {
			const column = rating === null ? undefined : columns.get(rating);
			if (column !== undefined) counts[column] = (counts[column] ?? 0) + 1;
		}
		return counts;
	});
}

/** Throws unless every cell is a count. */
export function checkCells(table: readonly (readonly number[])[], columns: number): void {
	for (const row of table) {
		if (row.length !== columns || !row.every((cell) => Number.isSafeInteger(cell) && cell >= 0)) {
			throw new RangeError(`Not ${columns} counts: ${row.join(', ')}`);
		}
	}
}
