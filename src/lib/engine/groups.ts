import { compareCodes } from './compare-codes';
import type { Selected } from './selected';

/** Rows put into numbered groups. */
export interface Groups {
	/** The group of each row; -1 for a row that takes no part. */
	readonly of: Int32Array;
	/** The codes of each group. */
	readonly codes: readonly (readonly number[])[];
}

/** Numbers the combinations of codes that occur among the rows that take part. */
export function groupRows({ rows, keys, marks }: Selected): Groups {
	const of = new Int32Array(rows);
	for (let row = 0; row < rows; row++) of[row] = marks === null || marks[row] === 1 ? 0 : -1;
	let codes: number[][] = of.includes(0) ? [[]] : [];
	for (const { codes: column, size, presence } of keys) {
		const seen = createNumbering(codes.length * size);
		const next: number[][] = [];
		for (let row = 0; row < rows; row++) {
			const before = of[row] ?? -1;
			if (before < 0) continue;
			const entry = column[row] ?? 0;
			const code = presence && entry > 0 ? 1 : entry;
			const group = seen(before * size + code);
			if (group === next.length) next.push([...(codes[before] ?? []), code]);
			of[row] = group;
		}
		codes = next;
	}
	return { of, codes };
}

/** Above this many possible combinations a table of all of them costs more than it saves. */
const longestTable = 1 << 20;

/** Gives the numbers below `possible` numbers of their own, from 0, in the order they are first asked for. */
function createNumbering(possible: number): (combination: number) => number {
	let given = 0;
	if (possible > longestTable) {
		const known = new Map<number, number>();
		return (combination) => {
			const number = known.get(combination) ?? given;
			if (number === given) known.set(combination, given++);
			return number;
		};
	}
	const known = new Int32Array(possible).fill(-1);
	return (combination) => {
		const number = known[combination] ?? -1;
		return number >= 0 ? number : (known[combination] = given++);
	};
}

/** What was summed for each group, as rows sorted by codes. */
export function rowsOf<T>(groups: Groups, build: (group: number) => T | null) {
	return groups.codes
		.flatMap((codes, group) => {
			const sums = build(group);
			return sums === null ? [] : [{ codes, ...sums }];
		})
		.sort(compareCodes);
}
