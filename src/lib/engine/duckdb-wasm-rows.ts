import {
	bool,
	float64,
	list,
	tableFromArrays,
	tableFromIPC,
	tableToIPC,
	utf8,
	type DataType
} from '@uwdata/flechette';
import { readAll, type WasmBinding } from './duckdb-wasm-read';
import type { RowDriver, RowType } from './row-driver';

const arrowTypes: Readonly<Record<RowType, () => DataType>> = {
	BOOLEAN: bool,
	DOUBLE: float64,
	VARCHAR: utf8,
	'DOUBLE[]': () => list(float64()),
	'VARCHAR[]': () => list(utf8()),
	'VARCHAR[][]': () => list(list(utf8()))
};

/** Rows in and out of DuckDB-Wasm on a connection of their own. */
export function createWasmRows(binding: WasmBinding, connection: number): RowDriver {
	return {
		async prepare(sql) {
			await binding.closePrepared(connection, await binding.createPrepared(connection, sql));
		},
		async read(sql, signal) {
			const table = tableFromIPC(await readAll(binding, connection, sql, signal));
			return table.schema.fields.map((_, index) => Array.from<unknown>(table.getChildAt(index)));
		},
		async insert(table, columns) {
			// By place: two columns of one name are two columns here.
			const named = columns.map(({ type, values }, index) => ({ id: `c${index}`, type, values }));
			const rows = tableFromArrays(
				named.map(({ id, values }): [string, unknown[]] => [id, [...values]]),
				{ types: Object.fromEntries(named.map(({ id, type }) => [id, arrowTypes[type]()])) }
			);
			const bytes = tableToIPC(rows, { format: 'stream' });
			if (!bytes) throw new Error('Arrow encoding gave no bytes');
			await binding.insertArrowFromIPCStream(connection, bytes, { name: table, create: false });
		}
	};
}
