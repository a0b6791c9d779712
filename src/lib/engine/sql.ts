import type { CountRequest, EngineTable } from './engine';
import type { EntryFilter } from './entry-filter';

/** Reserved: a generated id starts with a letter, so neither this nor an alias can meet a column. */
export const tableName = '__responses';

/** A table without columns still has responses to count. */
const placeholder = '__row';

export const dropSql = `DROP TABLE IF EXISTS ${tableName}`;

/** Identifiers are quoted although they are generated: `order` and `group` fit the pattern too. */
function quote(id: string): string {
	if (!/^[a-z_][a-z0-9_]*$/.test(id)) throw new Error(`Not a generated id: ${JSON.stringify(id)}`);
	return `"${id}"`;
}

/** A column as it is stored: its name and its values, narrow unsigned integers or doubles. */
export interface StoredColumn {
	readonly name: string;
	readonly values: Uint8Array | Uint16Array | Uint32Array | Float64Array;
}

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
export function sqlType(
	values: StoredColumn['values']
): 'UTINYINT' | 'USMALLINT' | 'UINTEGER' | 'DOUBLE' {
	if (values instanceof Uint8Array) return 'UTINYINT';
	if (values instanceof Uint16Array) return 'USMALLINT';
	if (values instanceof Uint32Array) return 'UINTEGER';
	return 'DOUBLE';
}

export function createTableSql(columns: readonly StoredColumn[]): string {
	const list = columns.map(({ name, values }) => `${quote(name)} ${sqlType(values)} NOT NULL`);
	return `CREATE TABLE ${tableName} (${list.join(', ')})`;
}

/** Codes per row of a batch's result: every part of a UNION has the same columns. */
export function batchWidth(requests: readonly CountRequest[]): number {
	return Math.max(0, ...requests.map((request) => request.by.length));
}

/**
 * One statement that answers every request. Its result has only doubles, in this order: the request's
 * index, the codes (as many as the widest request has, padded with 0), n, sum w, sum w^2.
 */
export function batchSql(requests: readonly CountRequest[]): string {
	const width = batchWidth(requests);
	return requests.map((request, index) => requestSql(request, index, width)).join('\nUNION ALL ');
}

function requestSql(request: CountRequest, index: number, width: number): string {
	const keys = request.by.map((id) =>
		request.presence?.includes(id) ? `${quote(id)} > 0` : quote(id)
	);
	const codes = Array.from(
		{ length: width },
		(_, i) => `CAST(${keys[i] ?? 0} AS DOUBLE) AS __k${i}`
	);
	const weight = request.weight === undefined ? null : quote(request.weight);
	const sums =
		weight === null
			? ['CAST(0 AS DOUBLE) AS __w', 'CAST(0 AS DOUBLE) AS __w2']
			: [`sum(${weight}) AS __w`, `sum(${weight} * ${weight}) AS __w2`];
	const list = [
		`CAST(${index} AS DOUBLE) AS __r`,
		...codes,
		'CAST(count(*) AS DOUBLE) AS __n',
		...sums
	];
	const where = request.where ? ` WHERE ${filterSql(request.where)}` : '';
	const group = keys.length === 0 ? ' HAVING count(*) > 0' : ` GROUP BY ${keys.join(', ')}`;
	return `SELECT ${list.join(', ')} FROM ${tableName}${where}${group}`;
}

function filterSql(filter: EntryFilter): string {
	switch (filter.op) {
		case 'in':
			return inSql(filter.column, filter.entries);
		case 'and':
			return filter.of.length === 0 ? 'true' : `(${filter.of.map(filterSql).join(' AND ')})`;
		case 'or':
			return filter.of.length === 0 ? 'false' : `(${filter.of.map(filterSql).join(' OR ')})`;
		case 'not':
			return `NOT coalesce(${filterSql(filter.of)}, false)`;
	}
}

function inSql(column: string, entries: readonly number[]): string {
	if (entries.length === 0) return 'false';
	const list = entries.map((entry) => {
		if (!Number.isSafeInteger(entry) || entry < 0) throw new Error(`No entry ${entry}`);
		return String(entry);
	});
	return `${quote(column)} IN (${list.join(', ')})`;
}
