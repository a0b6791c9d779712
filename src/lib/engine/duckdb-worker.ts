import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { openDuckDbWasm, wasmConfig } from './duckdb-wasm';
import { EngineError, type Engine } from './engine';
import type { RowQuerying } from './row-query';

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
export async function openDuckDbInWorker(assets: WorkerAssets): Promise<Engine & RowQuerying> {
	await checkReachable(assets.wasmUrl);
	const worker = assets.createWorker();
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	try {
		await Promise.race([database.instantiate(assets.wasmUrl), failureOf(worker)]);
		await database.open(wasmConfig);
		const counts = await database.connectInternal();
		const rows = await database.connectInternal();
		return await openDuckDbWasm(database, [counts, rows], () => database.terminate());
	} catch (cause) {
		await database.terminate();
		if (cause instanceof EngineError) throw cause;
		throw new EngineError('DuckDB could not be started', null, cause);
	}
}

/** DuckDB's worker waits for ever for a module that it cannot fetch, so whether it can is asked first. */
async function checkReachable(wasmUrl: string): Promise<void> {
	try {
		const response = await fetch(wasmUrl, { method: 'HEAD' });
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	} catch (cause) {
		throw new EngineError('DuckDB could not be fetched', null, cause);
	}
}

/** Rejects when the worker's script cannot be loaded or fails; never resolves. */
function failureOf(worker: Worker): Promise<never> {
	return new Promise((_, reject) => {
		worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
	});
}
