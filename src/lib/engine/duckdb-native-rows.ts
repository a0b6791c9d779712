import {
	BOOLEAN,
	DOUBLE,
	DuckDBDataChunk,
	DuckDBListValue,
	LIST,
	VARCHAR,
	listValue,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { readAll, rowsPerChunk } from './duckdb-native-read';
import type { RowDriver, RowType, TypedColumn } from './row-driver';

const rowTypes: Readonly<Record<RowType, DuckDBType>> = {
	BOOLEAN,
	DOUBLE,
	VARCHAR,
	'DOUBLE[]': LIST(DOUBLE),
	'VARCHAR[]': LIST(VARCHAR),
	'VARCHAR[][]': LIST(LIST(VARCHAR))
};

/** Rows in and out of the native DuckDB on a connection of their own. */
export function createNativeRows(connection: DuckDBConnection): RowDriver {
	return {
		async prepare(sql) {
			const statement = await connection.prepare(sql);
			statement.destroySync();
		},
		async read(sql, signal) {
			const columns = await readAll(connection, sql, signal);
			return columns.map((values) => values.map(plainValue));
		},
		async insert(table, columns) {
			const rows = columns[0]?.values.length ?? 0;
			const appender = await connection.createAppender(table);
			for (let start = 0; start < rows; start += rowsPerChunk) {
				appender.appendDataChunk(rowsChunk(columns, start, Math.min(rows, start + rowsPerChunk)));
			}
			appender.closeSync();
		}
	};
}

/** Lists as arrays; everything else that is read is plain already. */
function plainValue(value: DuckDBValue): unknown {
	return value instanceof DuckDBListValue ? value.items : value;
}

/** The same the other way. */
function duckDbValue(value: TypedColumn['values'][number]): DuckDBValue {
	return Array.isArray(value) ? listValue(value.map(duckDbValue)) : (value as DuckDBValue);
}

function rowsChunk(columns: readonly TypedColumn[], from: number, to: number): DuckDBDataChunk {
	const chunk = DuckDBDataChunk.create(
		columns.map(({ type }) => rowTypes[type]),
		to - from
	);
	columns.forEach(({ values }, index) => {
		chunk.setColumnValues(index, values.slice(from, to).map(duckDbValue));
	});
	return chunk;
}
