import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import { tableFromArrays, tableFromIPC, tableToIPC, type TypedArray } from '@uwdata/flechette';
import type { Engine } from './engine';
import { openSqlEngine } from './sql-engine';
import type { SqlDriver } from './sql-session';

type Answer<T> = T | Promise<T>;

/**
 * What is needed of DuckDB-Wasm opened with `wasmConfig`: `AsyncDuckDB` in a worker and the blocking
 * build in Node both fit. It speaks Arrow bytes, so apache-arrow is never asked to build or read a table.
 */
export interface WasmBinding {
	/** Null while the query runs, else the schema of its result. */
	startPendingQuery(connection: number, sql: string, stream: boolean): Answer<Uint8Array | null>;
	pollPendingQuery(connection: number): Answer<Uint8Array | null>;
	cancelPendingQuery(connection: number): Answer<boolean>;
	/** Null to be asked again; no bytes at the end. */
	fetchQueryResults(connection: number): Answer<Uint8Array | null>;
	insertArrowFromIPCStream(
		connection: number,
		bytes: Uint8Array,
		into: { name: string; create: boolean }
	): Answer<void>;
}

/** Without the casts DuckDB-Wasm hands out 64-bit integers and decimals as raw bits: 1.25 becomes 125. */
export const wasmConfig: DuckDBConfig = {
	query: { castBigIntToDouble: true, castDecimalToDouble: true }
};

/** Opens an engine on connection `connection` of `binding`. `close` calls `release` and nothing else. */
export function openDuckDbWasm(
	binding: WasmBinding,
	connection: number,
	release: () => Answer<void>
): Promise<Engine> {
	return openSqlEngine('duckdb-wasm', createDriver(binding, connection, release));
}

function createDriver(
	binding: WasmBinding,
	connection: number,
	release: () => Answer<void>
): SqlDriver {
	return {
		async query(sql, signal) {
			const cancel = (): void => void binding.cancelPendingQuery(connection);
			signal?.addEventListener('abort', cancel, { once: true });
			try {
				return decode(await readAll(binding, connection, sql, signal));
			} finally {
				signal?.removeEventListener('abort', cancel);
			}
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

/** The Arrow stream of a result, as its schema followed by its batches. */
async function readAll(
	binding: WasmBinding,
	connection: number,
	sql: string,
	signal?: AbortSignal
): Promise<Uint8Array[]> {
	let header = await binding.startPendingQuery(connection, sql, false);
	while (header === null) {
		signal?.throwIfAborted();
		header = await binding.pollPendingQuery(connection);
	}
	const parts = [header];
	for (;;) {
		signal?.throwIfAborted();
		const part = await binding.fetchQueryResults(connection);
		if (part === null) continue;
		if (part.length === 0) return parts;
		parts.push(part);
	}
}

function decode(parts: Uint8Array[]): ArrayLike<number>[] {
	const table = tableFromIPC(parts);
	return table.schema.fields.map((_, index) => Float64Array.from(table.getChildAt(index)));
}
