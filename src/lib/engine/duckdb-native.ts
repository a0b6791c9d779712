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
import { readAll, rowsPerChunk } from './duckdb-native-read';
import { createNativeRows } from './duckdb-native-rows';
import { EngineError, type Engine } from './engine';
import type { RowQuerying } from './row-query';
import { sqlType, type StoredColumn } from './sql';
import { openSqlEngine } from './sql-engine';
import type { SqlDriver } from './sql-session';

const types: Readonly<Record<ReturnType<typeof sqlType>, DuckDBType>> = {
	UTINYINT,
	USMALLINT,
	UINTEGER,
	DOUBLE
};

/** The native DuckDB, in memory, for the command line. `threads` is DuckDB's own choice when left out. */
export async function openDuckDbNative(
	options: { threads?: number } = {}
): Promise<Engine & RowQuerying> {
	const config = options.threads === undefined ? {} : { threads: String(options.threads) };
	try {
		const instance = await DuckDBInstance.create(':memory:', config);
		return await openOnInstance(instance);
	} catch (cause) {
		if (cause instanceof EngineError) throw cause;
		throw new EngineError('DuckDB could not be started', null, cause);
	}
}

/** Opens an engine on a fresh database, which is closed with it. */
export async function openOnInstance(instance: DuckDBInstance): Promise<Engine & RowQuerying> {
	const connection = await instance.connect();
	const rows = await instance.connect();
	// Its own time zone would be the machine's.
	await rows.run("SET GLOBAL TimeZone = 'UTC'");
	const release = (): void => {
		rows.closeSync();
		instance.closeSync();
	};
	return openSqlEngine('duckdb-native', createDriver(connection, release), createNativeRows(rows));
}

function createDriver(connection: DuckDBConnection, release: () => void): SqlDriver {
	return {
		async query(sql, signal) {
			const columns = await readAll(connection, sql, signal);
			return columns.map((values) => Float64Array.from(values, Number));
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
