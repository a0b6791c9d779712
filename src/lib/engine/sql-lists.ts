import { quote, type StoredColumn } from './sql';

/** A longer list than this is not written into a statement: reading it would take longer than counting. */
const longestWritten = 64;

/** A list that a statement reads from a table of its own, which is there while the statement runs. */
export interface ListTable {
	readonly name: string;
	readonly columns: readonly StoredColumn[];
}

/** Writes the lists of a statement, and gathers those that are too long to be written. */
export class SqlLists {
	readonly tables: ListTable[] = [];
	readonly #written = new Map<readonly (number | null)[], string>();

	/** A list of doubles in SQL, null where the values are. */
	write(values: readonly (number | null)[]): string {
		const known = this.#written.get(values);
		if (known !== undefined) return known;
		const sql = values.length <= longestWritten ? literalOf(values) : this.#store(values);
		this.#written.set(values, sql);
		return sql;
	}

	#store(values: readonly (number | null)[]): string {
		const name = `__list${this.tables.length}`;
		this.tables.push({
			name,
			columns: [
				{ name: '__entry', values: Uint32Array.from(values.keys()) },
				{ name: '__value', values: Float64Array.from(values, (value) => value ?? NaN) }
			]
		});
		const value = 'CASE WHEN isnan(__value) THEN NULL ELSE __value END';
		return `(SELECT list(${value} ORDER BY __entry) FROM ${quote(name)})`;
	}
}

/** A double in SQL. With an exponent, so that it is never read as a decimal and rounded twice. */
export function writeDouble(value: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`Not a number: ${value}`);
	return value < 0 ? `(${value.toExponential()})` : value.toExponential();
}

function literalOf(values: readonly (number | null)[]): string {
	const list = values.map((value) => (value === null ? 'NULL' : writeDouble(value)));
	return `CAST([${list.join(', ')}] AS DOUBLE[])`;
}
