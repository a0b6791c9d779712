import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

/** Addresses of DuckDB-Wasm's own files, same origin: only the `eh` build, the others are not shipped. */
export const duckDbAssets = {
	/** Absolute, because the worker that fetches it has an address of its own. */
	wasmUrl: new URL(wasmUrl, import.meta.url).href,
	workerUrl
} as const;
