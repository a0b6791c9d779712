import type { LabelledColumn, LabelledView } from './row-query';
import type { TypedColumn } from './row-driver';
import { quote, tableName } from './sql';

/** What the entries of the columns of all views stand for, one row of lists. */
export const labelsTable = '__labels';

/** The values that a query may name, one row. */
export const valuesTable = '__values';

/** A name that stands in a notebook or in a file, in SQL. */
function quoteName(name: string): string {
	if (name === '' || name.includes('\0')) throw new Error(`Not a name: ${JSON.stringify(name)}`);
	return `"${name.replaceAll('"', '""')}"`;
}

/** Where `$name` stands in a query: the value is read from a table, so that it is never part of the SQL. */
export function placeOfValue(name: string): string {
	// A function, because after IN a bare SELECT would be rows to be compared with, not a list.
	return `coalesce((SELECT ${quoteName(name)} FROM ${valuesTable}), NULL)`;
}

/** The table of another cell's rows. */
export function cellTable(index: number): string {
	return `__cell${index}`;
}

export function createRowTableSql(name: string, columns: readonly TypedColumn[]): string {
	const list = columns.map((column) => `${quoteName(column.name)} ${column.type}`);
	return `CREATE OR REPLACE TABLE ${quote(name)} (${list.join(', ')})`;
}

/** `table` under the name that code has for it. */
export function createAliasSql(name: string, table: string): string {
	return `CREATE OR REPLACE TEMP VIEW ${quoteName(name)} AS SELECT * FROM ${quote(table)}`;
}

/** The view over the stored entry codes: `labelOf` tells which list of `labelsTable` a column's values stand in. */
export function createViewSql(
	{ name, columns }: LabelledView,
	labelOf: (column: LabelledColumn) => string
): string {
	const list = columns.map((column) => {
		const value =
			column.column === null
				? '__r.rowid + 1'
				: `__l.${quote(labelOf(column))}[CAST(__r.${quote(column.column)} AS INTEGER) + 1]`;
		return `${value} AS ${quoteName(column.name)}`;
	});
	return (
		`CREATE OR REPLACE TEMP VIEW ${quoteName(name)} AS SELECT ${list.join(', ')} ` +
		`FROM ${tableName} AS __r, ${labelsTable} AS __l`
	);
}

export function dropViewSql(name: string): string {
	return `DROP VIEW IF EXISTS temp.${quoteName(name)}`;
}

/** Lines that stand before the query in `selectRowsSql` and `describeSql`. */
export const linesBefore = 1;

/** Column `index` of a query, whatever the query calls it. */
function place(index: number): string {
	return `__c${index}`;
}

/** The query's rows, each column as `write` has it; in the order of all columns unless it has one of its own. */
export function selectRowsSql(
	query: { readonly sql: string; readonly isOrdered: boolean },
	write: readonly ((column: string) => string)[],
	most: number
): string {
	const columns = write.map((one, index) => one(place(index)));
	const names = write.map((_, index) => place(index));
	const order = query.isOrdered ? '' : ` ORDER BY ${names.join(', ')}`;
	return (
		`SELECT ${columns.join(', ')} FROM (\n${query.sql}\n) AS __q(${names.join(', ')})` +
		`${order} LIMIT ${most}`
	);
}

/** What the query's columns are called and their types, without running it. */
export function describeSql(sql: string): string {
	return `DESCRIBE SELECT * FROM (\n${sql}\n)`;
}
