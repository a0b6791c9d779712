import { splitIntoBatches } from './batches';
import { decodeBatch } from './decode-batch';
import { EngineError, type Engine, type EngineTable } from './engine';
import { lockDown } from './lock-down';
import { createQueue } from './queue';
import { batchSql, createTableSql, dropSql, storedColumns, type StoredColumn } from './sql';
import { checkRequests, checkTable, type TableIds } from './table-ids';

/** What differs between the DuckDBs: how a statement is run and how rows are put in. */
export interface SqlDriver {
	/** Runs one statement and gives the columns of its result, all doubles. Stops early when `signal` aborts. */
	query(sql: string, signal?: AbortSignal): Promise<ArrayLike<number>[]>;
	/** Adds rows `from` up to `to` of the columns to the table `tableName`. */
	append(columns: readonly StoredColumn[], from: number, to: number): Promise<void>;
	close(): Promise<void>;
}

/** Rows sent at a time: bounds what is held twice while loading, which WebAssembly memory never gives back. */
const rowsPerAppend = 16_384;

/** An engine over a fresh, empty DuckDB. Locks it down first; see `Engine` for the rest. */
export async function openSqlEngine(name: Engine['name'], driver: SqlDriver): Promise<Engine> {
	const inTurn = createQueue();
	let ids: TableIds | null = null;

	const run = async (sql: string, signal?: AbortSignal): Promise<ArrayLike<number>[]> => {
		signal?.throwIfAborted();
		try {
			return await driver.query(sql, signal);
		} catch (cause) {
			signal?.throwIfAborted();
			throw new EngineError(cause instanceof Error ? cause.message : String(cause), sql, cause);
		}
	};

	const fill = async (columns: readonly StoredColumn[], rows: number, signal?: AbortSignal) => {
		for (let from = 0; from < rows; from += rowsPerAppend) {
			signal?.throwIfAborted();
			try {
				await driver.append(columns, from, Math.min(rows, from + rowsPerAppend));
			} catch (cause) {
				throw new EngineError('The answers could not be loaded', null, cause);
			}
		}
	};

	const load = async (answers: EngineTable, signal?: AbortSignal): Promise<void> => {
		const loaded = checkTable(answers);
		const columns = storedColumns(answers);
		ids = null;
		await run(dropSql, signal);
		await run(createTableSql(columns));
		try {
			await fill(columns, answers.responses, signal);
			signal?.throwIfAborted();
		} catch (error) {
			await run(dropSql);
			throw error;
		}
		ids = loaded;
	};

	for (const statement of lockDown) await run(statement);
	return {
		name,
		load: (answers, signal) => inTurn(() => load(answers, signal)),
		countBy: (requests, signal) =>
			inTurn(async () => {
				checkRequests(ids, requests);
				signal?.throwIfAborted();
				const tables = [];
				for (const batch of splitIntoBatches(requests)) {
					tables.push(...decodeBatch(batch, await run(batchSql(batch), signal)));
				}
				return tables;
			}),
		close: () => inTurn(() => driver.close())
	};
}
