/*
 * For tests: counts of schools in the clustered sample that comes with R's survey package (R 4.2.2, survey
 * 4.1.1), by `xtabs` within each of the 15 districts of apiclus1. Each school has the weight 33.847, and
 * 757 districts were sampled from. Rows of a table are parted by bars.
 */

const parse = (tables: readonly string[]) =>
	tables.map((table) => table.split('|').map((row) => row.trim().split(' ').map(Number)));

/** sch.wide No, Yes by stype E, H, M. */
export const schoolWide = parse([
	'0 0 2 | 10 0 1',
	'3 0 0 | 31 0 0',
	'0 0 1 | 2 1 0',
	'1 0 2 | 9 0 1',
	'1 0 0 | 12 0 3',
	'0 0 0 | 2 0 0',
	'0 0 0 | 1 0 0',
	'0 0 0 | 2 1 1',
	'0 0 0 | 9 1 2',
	'1 1 1 | 15 1 2',
	'1 1 0 | 3 3 1',
	'0 0 0 | 8 1 2',
	'5 0 0 | 25 3 4',
	'0 0 1 | 1 0 0',
	'0 1 1 | 2 0 0'
]);

/** sch.wide No, Yes by api00 up to 500, 600, 700, 800 and above. */
export const resultsBySchoolWide = parse([
	'0 0 1 1 0 | 0 0 5 5 1',
	'0 0 2 1 0 | 1 8 8 12 2',
	'0 1 0 0 0 | 1 2 0 0 0',
	'0 2 0 1 0 | 1 1 4 3 1',
	'0 1 0 0 0 | 1 1 4 4 5',
	'0 0 0 0 0 | 0 2 0 0 0',
	'0 0 0 0 0 | 0 1 0 0 0',
	'0 0 0 0 0 | 4 0 0 0 0',
	'0 0 0 0 0 | 0 0 1 7 4',
	'0 1 2 0 0 | 0 4 9 5 0',
	'0 0 2 0 0 | 0 0 3 3 1',
	'0 0 0 0 0 | 0 1 6 4 0',
	'2 3 0 0 0 | 6 19 5 2 0',
	'1 0 0 0 0 | 1 0 0 0 0',
	'0 0 2 0 0 | 0 1 1 0 0'
]);

/** stype E, H, M by the same results. */
export const resultsByType = parse([
	'0 0 5 4 1 | 0 0 0 0 0 | 0 0 1 2 0',
	'1 8 10 13 2 | 0 0 0 0 0 | 0 0 0 0 0',
	'1 1 0 0 0 | 0 1 0 0 0 | 0 1 0 0 0',
	'1 1 3 4 1 | 0 0 0 0 0 | 0 2 1 0 0',
	'1 2 3 3 4 | 0 0 0 0 0 | 0 0 1 1 1',
	'0 2 0 0 0 | 0 0 0 0 0 | 0 0 0 0 0',
	'0 1 0 0 0 | 0 0 0 0 0 | 0 0 0 0 0',
	'2 0 0 0 0 | 1 0 0 0 0 | 1 0 0 0 0',
	'0 0 1 5 3 | 0 0 0 1 0 | 0 0 0 1 1',
	'0 4 7 5 0 | 0 1 1 0 0 | 0 0 3 0 0',
	'0 0 3 0 1 | 0 0 1 3 0 | 0 0 1 0 0',
	'0 1 3 4 0 | 0 0 1 0 0 | 0 0 2 0 0',
	'6 17 5 2 0 | 1 2 0 0 0 | 1 3 0 0 0',
	'1 0 0 0 0 | 0 0 0 0 0 | 1 0 0 0 0',
	'0 1 1 0 0 | 0 0 1 0 0 | 0 0 1 0 0'
]);
