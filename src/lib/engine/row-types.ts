import type { RowColumn, RowValue } from '$lib/survey/row-table';
import type { RowType, TypedColumn } from './row-driver';

/** A column of rows as it is stored: of one type, as text where its values are of several. */
export function typedColumn({ name, values }: RowColumn): TypedColumn {
	const type = typeOf(values);
	if (type !== 'VARCHAR') return { name, type, values };
	return { name, type, values: values.map((value) => (value === null ? null : String(value))) };
}

/** A column whose one row is a list of all the values, to be looked up by their places. */
export function listColumn({ name, values }: RowColumn): TypedColumn {
	const type = typeOf(values);
	if (type === 'DOUBLE') return { name, type: 'DOUBLE[]', values: [values] };
	if (type === 'VARCHAR[]') return { name, type: 'VARCHAR[][]', values: [values] };
	const texts = values.map((value) => (value === null ? null : String(value)));
	return { name, type: 'VARCHAR[]', values: [texts] };
}

function typeOf(values: readonly RowValue[]): Extract<RowType, `${string}`> {
	const given = values.filter((value) => value !== null);
	if (given.length === 0) return 'VARCHAR';
	if (given.every((value) => typeof value === 'number')) return 'DOUBLE';
	if (given.every((value) => typeof value === 'boolean')) return 'BOOLEAN';
	return given.every((value) => typeof value === 'object') ? 'VARCHAR[]' : 'VARCHAR';
}

/** How a column of a result is brought to one of few types that every DuckDB hands out alike, and read. */
interface Reading {
	/** The column in SQL, made of its name. */
	readonly write: (column: string) => string;
	readonly read: (value: unknown) => RowValue;
}

const asText: Reading['write'] = (column) => `CAST(${column} AS VARCHAR)`;
const text = (value: unknown): RowValue => (typeof value === 'string' ? value : null);

const truth: Reading = {
	write: (column) => column,
	read: (value) => (typeof value === 'boolean' ? value : null)
};

const number: Reading = {
	write: (column) => `CAST(${column} AS DOUBLE)`,
	read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value + 0 : null)
};

/** Whole numbers and decimals of many digits: a number while it is the same number, else as it is written. */
const longNumber: Reading = {
	write: asText,
	read: (value) => {
		if (typeof value !== 'string') return null;
		const digits = value.replace(/\D/g, '').replace(/^0+/, '').length;
		return digits <= 15 ? Number(value) + 0 : value;
	}
};

/** `2026-03-04 13:05:00` as `2026-03-04T13:05:00`. */
const moment: Reading = { write: (column) => `replace(${asText(column)}, ' ', 'T')`, read: text };

const texts: Reading = {
	write: (column) => `CAST(${column} AS VARCHAR[])`,
	read: (value) =>
		Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null
};

/** Durations, structures, maps and whatever else there is: as the database writes them. */
const other: Reading = { write: asText, read: text };

/** How a column of the SQL type is read. */
export function readingOf(type: string): Reading {
	if (/\[\d*\]$/.test(type)) return texts;
	if (/^(BIGINT|UBIGINT|HUGEINT|UHUGEINT|DECIMAL\(.*\))$/.test(type)) return longNumber;
	if (/^(U?(TINYINT|SMALLINT|INTEGER)|FLOAT|DOUBLE)$/.test(type)) return number;
	if (/^TIMESTAMP/.test(type)) return moment;
	return type === 'BOOLEAN' ? truth : other;
}
