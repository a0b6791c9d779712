import { EngineError } from './engine';
import { createTableSql, dropTableSql, type StoredColumn } from './sql';
import type { SqlLists } from './sql-lists';

/** What differs between the DuckDBs: how a statement is run and how rows are put in. */
export interface SqlDriver {
	/** Runs one statement and gives the columns of its result, all doubles. Stops early when `signal` aborts. */
	query(sql: string, signal?: AbortSignal): Promise<ArrayLike<number>[]>;
	/** Adds rows `from` up to `to` of the columns to a table. */
	append(table: string, columns: readonly StoredColumn[], from: number, to: number): Promise<void>;
	close(): Promise<void>;
}

/** Rows sent at a time: bounds what is held twice while loading, which WebAssembly memory never gives back. */
const rowsPerAppend = 16_384;

/** Statements one at a time on one connection; every failure but an abort is an `EngineError`. */
export class SqlSession {
	constructor(readonly driver: SqlDriver) {}

	async run(sql: string, signal?: AbortSignal): Promise<ArrayLike<number>[]> {
		signal?.throwIfAborted();
		try {
			return await this.driver.query(sql, signal);
		} catch (cause) {
			signal?.throwIfAborted();
			throw new EngineError(cause instanceof Error ? cause.message : String(cause), sql, cause);
		}
	}

	/** Puts the columns into a table in place of what it held. When that fails there is no such table. */
	async store(
		table: string,
		columns: readonly StoredColumn[],
		signal?: AbortSignal
	): Promise<void> {
		const rows = columns[0]?.values.length ?? 0;
		await this.run(dropTableSql(table), signal);
		await this.run(createTableSql(table, columns));
		try {
			for (let from = 0; from < rows; from += rowsPerAppend) {
				signal?.throwIfAborted();
				await this.#append(table, columns, from, Math.min(rows, from + rowsPerAppend));
			}
			signal?.throwIfAborted();
		} catch (error) {
			await this.run(dropTableSql(table));
			throw error;
		}
	}

	/** Runs `task` while the long lists of its statements are there to be read. */
	async withLists<T>(
		{ tables }: SqlLists,
		task: () => Promise<T>,
		signal?: AbortSignal
	): Promise<T> {
		try {
			for (const { name, columns } of tables) await this.store(name, columns, signal);
			return await task();
		} finally {
			for (const { name } of tables) await this.run(dropTableSql(name));
		}
	}

	async #append(
		table: string,
		columns: readonly StoredColumn[],
		from: number,
		to: number
	): Promise<void> {
		try {
			await this.driver.append(table, columns, from, to);
		} catch (cause) {
			throw new EngineError('The answers could not be loaded', null, cause);
		}
	}
}
