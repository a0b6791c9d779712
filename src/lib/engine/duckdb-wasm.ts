import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import { tableFromArrays, tableFromIPC, tableToIPC, type TypedArray } from '@uwdata/flechette';
import { readAll, type Answer, type WasmBinding } from './duckdb-wasm-read';
import { createWasmRows } from './duckdb-wasm-rows';
import type { Engine } from './engine';
import type { RowQuerying } from './row-query';
import { openSqlEngine } from './sql-engine';
import type { SqlDriver } from './sql-session';

/** Without the casts DuckDB-Wasm hands out 64-bit integers and decimals as raw bits: 1.25 becomes 125. */
export const wasmConfig: DuckDBConfig = {
	query: { castBigIntToDouble: true, castDecimalToDouble: true }
};

/** Two connections of one binding: answers are counted on the first, SQL that somebody wrote runs on the second. */
type Connections = readonly [counts: number, rows: number];

/** Opens an engine on the connections of `binding`. `close` calls `release` and nothing else. */
export function openDuckDbWasm(
	binding: WasmBinding,
	[counts, rows]: Connections,
	release: () => Answer<void>
): Promise<Engine & RowQuerying> {
	return openSqlEngine(
		'duckdb-wasm',
		createDriver(binding, counts, release),
		createWasmRows(binding, rows)
	);
}

function createDriver(
	binding: WasmBinding,
	connection: number,
	release: () => Answer<void>
): SqlDriver {
	return {
		async query(sql, signal) {
			return decode(await readAll(binding, connection, sql, signal));
		},
		async append(table, columns, from, to) {
			const chunk = columns.map(({ name, values }): [string, TypedArray] => [
				name,
				values.subarray(from, to)
			]);
			const bytes = tableToIPC(tableFromArrays(chunk), { format: 'stream' });
			if (!bytes) throw new Error('Arrow encoding gave no bytes');
			await binding.insertArrowFromIPCStream(connection, bytes, {
				name: table,
				create: false
			});
		},
		async close() {
			await release();
		}
	};
}

function decode(parts: Uint8Array[]): ArrayLike<number>[] {
	const table = tableFromIPC(parts);
	return table.schema.fields.map((_, index) => Float64Array.from(table.getChildAt(index)));
}
