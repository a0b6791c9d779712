import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { tableFromIPC } from '@uwdata/flechette';
import { createRequire } from 'node:module';
import { openDuckDbWasm, wasmConfig } from '$lib/engine/duckdb-wasm';
import type { Engine } from '$lib/engine/engine';

export interface BlockingWasm {
	readonly engine: Engine;
	/** Bytes of the module's memory as it is now; it only ever grows, in steps. */
	heapBytes(): number;
	/** Bytes that DuckDB itself says it holds. */
	heldBytes(): number;
}

/** The page's DuckDB-Wasm, same module and same adapter, in this thread. */
export async function openBlockingWasm(): Promise<BlockingWasm> {
	const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: path, mainWorker: '' };
	const binding = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await binding.instantiate(() => undefined);
	binding.open(wasmConfig);
	const connect = (): number => binding.connect().useUnsafe((_, id) => id);
	const connections = [connect(), connect()] as const;
	const [connection] = connections;
	const engine = await openDuckDbWasm(binding, connections, () =>
		connections.forEach((one) => binding.disconnect(one))
	);
	const memorySql = 'SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) FROM duckdb_memory()';
	return {
		engine,
		heapBytes: () => heapOf(binding.mod),
		heldBytes: () =>
			Number(tableFromIPC(binding.runQuery(connection, memorySql)).getChildAt(0).at(0))
	};
}

/** DuckDB's typings leave out the module's memory, which every Emscripten module shows. */
function heapOf(module: object): number {
	const heap: unknown = Reflect.get(module, 'HEAPU8');
	if (!(heap instanceof Uint8Array)) throw new Error("The module's memory cannot be seen");
	return heap.byteLength;
}
