import type { Selection } from './engine';
import { quote, tableName } from './sql';
import { filterSql } from './sql-expression';
import type { SqlLists } from './sql-lists';

/** One SELECT: groups of rows, and what is worked out for each. */
export interface Part {
	/** What the groups are made by. */
	readonly keys: readonly string[];
	/** Aggregates, every one a double. */
	readonly values: readonly string[];
	readonly from: string;
}

/** More parts than this in one UNION and the planner's time and stack, not the data, set the pace. */
const mostParts = 100;

/** Parts in the portions that one statement answers; nearly always one portion. */
export function splitIntoBatches<T>(parts: readonly T[]): T[][] {
	const batches: T[][] = [];
	for (let from = 0; from < parts.length; from += mostParts) {
		batches.push(parts.slice(from, from + mostParts));
	}
	return batches;
}

/**
 * One statement for all parts, which have equally many values. Its result has only doubles, in this order:
 * the part's index, the codes (as many as the widest part has, padded with 0), the values.
 */
export function unionSql(parts: readonly Part[]): string {
	const width = widthOf(parts);
	return parts
		.map(({ keys, values, from }, index) => {
			const list = [
				`CAST(${index} AS DOUBLE) AS __r`,
				...Array.from({ length: width }, (_, i) => `CAST(${keys[i] ?? 0} AS DOUBLE) AS __k${i}`),
				...values.map((value, i) => `CAST(${value} AS DOUBLE) AS __v${i}`)
			];
			const group = keys.length === 0 ? ' HAVING count(*) > 0' : ` GROUP BY ${keys.join(', ')}`;
			return `SELECT ${list.join(', ')} FROM ${from}${group}`;
		})
		.join('\nUNION ALL ');
}

/** A group of a part's result. */
export interface PartRow {
	readonly codes: readonly number[];
	readonly values: readonly number[];
}

/** The rows of each part, from the columns of the statement's result. */
export function decodeUnion(
	parts: readonly Part[],
	columns: readonly ArrayLike<number>[]
): PartRow[][] {
	const width = widthOf(parts);
	const rows = parts.map((): PartRow[] => []);
	const which = columns[0] ?? [];
	for (let row = 0; row < which.length; row++) {
		const index = which[row] ?? -1;
		const part = parts[index];
		if (!part) throw new Error(`The result names part ${index}`);
		const read = (column: number): number => {
			const values = columns[column];
			if (!values) throw new Error(`The result lacks column ${column}`);
			// A zero has no sign: the engines do not agree on it.
			return (values[row] ?? 0) + 0;
		};
		rows[index]?.push({
			codes: part.keys.map((_, i) => read(1 + i)),
			values: part.values.map((_, i) => read(1 + width + i))
		});
	}
	return rows;
}

/** What the groups of a selection are made by. */
export function keysOf({ by, presence = [] }: Selection): string[] {
	return by.map((id) => (presence.includes(id) ? `(${quote(id)} > 0)` : quote(id)));
}

/** The table with only the rows that take part. */
export function fromSql({ weight, where }: Selection, lists: SqlLists): string {
	const conditions = [
		...(where ? [filterSql(where, lists)] : []),
		...(weight === undefined ? [] : [`${quote(weight)} IS NOT NULL`])
	];
	return conditions.length === 0 ? tableName : `${tableName} WHERE ${conditions.join(' AND ')}`;
}

function widthOf(parts: readonly Part[]): number {
	return Math.max(0, ...parts.map(({ keys }) => keys.length));
}
