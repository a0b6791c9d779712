/** For tests: how many answers have each of the values 1 to `most`. */
export function countAnswers(answers: readonly number[], most: number): number[] {
	return Array.from(
		{ length: most },
		(_, i) => answers.filter((answer) => answer === i + 1).length
	);
}

/** For tests: a row of counts for each group over all values that occur, and the values. */
export function countGroups(groups: readonly (readonly number[])[]): {
	counts: number[][];
	values: number[];
} {
	const values = [...new Set(groups.flat())].sort((a, b) => a - b);
	const counts = groups.map((group) =>
		values.map((value) => group.filter((answer) => answer === value).length)
	);
	return { counts, values };
}

/** For tests: ToothGrowth's len by dose 0.5, 1 and 2, as R 4.2.2 has it. */
export const toothGrowth = [
	[
		4.2, 11.5, 7.3, 5.8, 6.4, 10, 11.2, 11.2, 5.2, 7, 15.2, 21.5, 17.6, 9.7, 14.5, 10, 8.2, 9.4,
		16.5, 9.7
	],
	[
		16.5, 16.5, 15.2, 17.3, 22.5, 17.3, 13.6, 14.5, 18.8, 15.5, 19.7, 23.3, 23.6, 26.4, 20, 25.2,
		25.8, 21.2, 14.5, 27.3
	],
	[
		23.6, 18.5, 33.9, 25.5, 26.4, 32.5, 26.7, 21.5, 23.3, 29.5, 25.5, 26.4, 22.4, 24.5, 24.8, 30.9,
		26.4, 27.3, 29.4, 23
	]
];
