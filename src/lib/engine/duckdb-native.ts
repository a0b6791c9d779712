import {
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	UINTEGER,
	USMALLINT,
	UTINYINT,
	type DuckDBConnection,
	type DuckDBType
} from '@duckdb/node-api';
import { EngineError, type Engine } from './engine';
import { sqlType, type StoredColumn } from './sql';
import { openSqlEngine } from './sql-engine';
import type { SqlDriver } from './sql-session';

const types: Readonly<Record<ReturnType<typeof sqlType>, DuckDBType>> = {
	UTINYINT,
	USMALLINT,
	UINTEGER,
	DOUBLE
};

/** DuckDB's own limit for one data chunk. */
const rowsPerChunk = 2048;

/** The native DuckDB, in memory, for the command line. `threads` is DuckDB's own choice when left out. */
export async function openDuckDbNative(options: { threads?: number } = {}): Promise<Engine> {
	const config = options.threads === undefined ? {} : { threads: String(options.threads) };
	try {
		const instance = await DuckDBInstance.create(':memory:', config);
		const connection = await instance.connect();
		return await openOnConnection(connection, () => instance.closeSync());
	} catch (cause) {
		if (cause instanceof EngineError) throw cause;
		throw new EngineError('DuckDB could not be started', null, cause);
	}
}

/** Opens an engine on a connection to a fresh database. `close` closes the connection and calls `release`. */
export function openOnConnection(
	connection: DuckDBConnection,
	release: () => void
): Promise<Engine> {
	return openSqlEngine('duckdb-native', createDriver(connection, release));
}

function createDriver(connection: DuckDBConnection, release: () => void): SqlDriver {
	return {
		async query(sql, signal) {
			const interrupt = (): void => connection.interrupt();
			signal?.addEventListener('abort', interrupt, { once: true });
			try {
				const statement = await connection.prepare(sql);
				try {
					const reader = await statement.runAndReadAll();
					const columns = reader.getColumns();
					return Array.from({ length: reader.columnCount }, (_, index) =>
						Float64Array.from(columns[index] ?? [], Number)
					);
				} finally {
					statement.destroySync();
				}
			} finally {
				signal?.removeEventListener('abort', interrupt);
			}
		},
		async append(table, columns, from, to) {
			const appender = await connection.createAppender(table);
			for (let start = from; start < to; start += rowsPerChunk) {
				appender.appendDataChunk(chunkOf(columns, start, Math.min(to, start + rowsPerChunk)));
			}
			appender.closeSync();
		},
		async close() {
			connection.closeSync();
			release();
		}
	};
}

function chunkOf(columns: readonly StoredColumn[], from: number, to: number): DuckDBDataChunk {
	const chunk = DuckDBDataChunk.create(
		columns.map(({ values }) => types[sqlType(values)]),
		to - from
	);
	columns.forEach(({ values }, index) => {
		const vector = chunk.getColumnVector(index);
		for (let row = from; row < to; row++) vector.setItem(row - from, values[row] ?? 0);
		vector.flush();
	});
	return chunk;
}
