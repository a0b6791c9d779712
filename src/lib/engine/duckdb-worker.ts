import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { openDuckDbWasm, wasmConfig } from './duckdb-wasm';
import { EngineError, type Engine } from './engine';

export interface WorkerAssets {
	/** A fresh worker that runs DuckDB-Wasm's own `eh` worker script. */
	createWorker(): Worker;
	/** Address of the `eh` module, same origin. */
	wasmUrl: string;
}

/**
 * DuckDB-Wasm in one worker of its own. Import this module dynamically: it brings DuckDB's client.
 * Throws `EngineError` when the module cannot be fetched or started; `close` ends the worker.
 */
export async function openDuckDbInWorker(assets: WorkerAssets): Promise<Engine> {
	const database = new AsyncDuckDB(new VoidLogger(), assets.createWorker());
	try {
		await database.instantiate(assets.wasmUrl);
		await database.open(wasmConfig);
		const connection = await database.connectInternal();
		return await openDuckDbWasm(database, connection, () => database.terminate());
	} catch (cause) {
		await database.terminate();
		if (cause instanceof EngineError) throw cause;
		throw new EngineError('DuckDB could not be started', null, cause);
	}
}
