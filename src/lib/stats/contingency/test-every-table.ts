import type { CountMatrix } from './table';

/** A table and its probability given its margins. */
interface TableChance {
	readonly table: CountMatrix;
	readonly probability: number;
}

/** For tests: every table with these margins and its probability, by whole-number arithmetic. */
export function everyTable(rows: readonly number[], columns: readonly number[]): TableChance[] {
	const found: number[][][] = [];
	const fill = (left: readonly number[], done: number[][]) => {
		const total = columns[done.length];
		if (total === undefined) {
			found.push(done);
			return;
		}
		for (const column of divide(total, left)) {
			fill(
				left.map((count, row) => count - (column[row] ?? 0)),
				[...done, column]
			);
		}
	};
	fill(rows, []);
	const n = rows.reduce((sum, count) => sum + count, 0);
	const ways = product([...rows, ...columns].map(factorial));
	return found.map((byColumn) => ({
		table: rows.map((_, row) => byColumn.map((column) => column[row] ?? 0)),
		probability: ratio(ways, factorial(n) * product(byColumn.flat().map(factorial)))
	}));
}

function divide(total: number, room: readonly number[]): number[][] {
	const [first, ...others] = room;
	if (first === undefined) return total === 0 ? [[]] : [];
	return Array.from({ length: Math.min(first, total) + 1 }, (_, count) => count).flatMap((count) =>
		divide(total - count, others).map((rest) => [count, ...rest])
	);
}

function factorial(n: number): bigint {
	return product(Array.from({ length: n }, (_, i) => BigInt(i + 1)));
}

function product(values: readonly bigint[]): bigint {
	return values.reduce((result, value) => result * value, 1n);
}

function ratio(numerator: bigint, denominator: bigint): number {
	const digits = 10n ** 30n;
	return Number((numerator * digits) / denominator) / 1e30;
}
