import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

/** DuckDB's own limit for one data chunk. */
export const rowsPerChunk = 2048;

/** Runs one statement and gives the columns of its result. Stops early when `signal` aborts. */
export async function readAll(
	connection: DuckDBConnection,
	sql: string,
	signal?: AbortSignal
): Promise<DuckDBValue[][]> {
	const interrupt = (): void => connection.interrupt();
	signal?.addEventListener('abort', interrupt, { once: true });
	try {
		const statement = await connection.prepare(sql);
		try {
			const reader = await statement.runAndReadAll();
			const columns = reader.getColumns();
			return Array.from({ length: reader.columnCount }, (_, index) => columns[index] ?? []);
		} finally {
			statement.destroySync();
		}
	} finally {
		signal?.removeEventListener('abort', interrupt);
	}
}
