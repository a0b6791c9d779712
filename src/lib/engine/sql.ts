import type { EngineTable } from './engine';

/** Reserved: a generated id starts with a letter, so neither this nor an alias can meet a column. */
export const tableName = '__responses';

/** A table without columns still has responses to count. */
const placeholder = '__row';

/** Identifiers are quoted although they are generated: `order` and `group` fit the pattern too. */
export function quote(id: string): string {
	if (!/^[a-z_][a-z0-9_]*$/.test(id)) throw new Error(`Not a generated id: ${JSON.stringify(id)}`);
	return `"${id}"`;
}

/** A column as it is stored: its name and its values, narrow unsigned integers or doubles. */
export interface StoredColumn {
	readonly name: string;
	readonly values: Uint8Array | Uint16Array | Uint32Array | Float64Array;
}

type SqlType = 'UTINYINT' | 'USMALLINT' | 'UINTEGER' | 'DOUBLE';

/** What to store for a table, in order; never empty. */
export function storedColumns(table: EngineTable): StoredColumn[] {
	const columns = [
		...table.columns.map(({ id, codes }) => ({ name: id, values: codes })),
		...table.numbers.map(({ id, values }) => ({ name: id, values }))
	];
	if (columns.length > 0) return columns;
	return [{ name: placeholder, values: new Uint8Array(table.responses) }];
}

/** The SQL type that holds these values without loss. */
export function sqlType(values: StoredColumn['values']): SqlType {
	if (values instanceof Uint8Array) return 'UTINYINT';
	if (values instanceof Uint16Array) return 'USMALLINT';
	if (values instanceof Uint32Array) return 'UINTEGER';
	return 'DOUBLE';
}

/** The SQL type of codes that are all below `size`. */
export function codeType(size: number): SqlType {
	if (size <= 0x100) return 'UTINYINT';
	return size <= 0x10000 ? 'USMALLINT' : 'UINTEGER';
}

export function createTableSql(name: string, columns: readonly StoredColumn[]): string {
	const list = columns.map(({ name: id, values }) => `${quote(id)} ${sqlType(values)} NOT NULL`);
	return `CREATE TABLE ${quote(name)} (${list.join(', ')})`;
}

export function dropTableSql(name: string): string {
	return `DROP TABLE IF EXISTS ${quote(name)}`;
}

export function addColumnSql(id: string, type: SqlType): string {
	return `ALTER TABLE ${tableName} ADD COLUMN ${quote(id)} ${type}`;
}

export function dropColumnSql(id: string): string {
	return `ALTER TABLE ${tableName} DROP COLUMN IF EXISTS ${quote(id)}`;
}

export function updateSql(id: string, value: string): string {
	return `UPDATE ${tableName} SET ${quote(id)} = ${value}`;
}
