export type Answer<T> = T | Promise<T>;

/**
 * What is needed of DuckDB-Wasm opened with `wasmConfig`: `AsyncDuckDB` in a worker and the blocking
 * build in Node both fit. It speaks Arrow bytes, so apache-arrow is never asked to build or read a table.
 */
export interface WasmBinding {
	/** Null while the query runs, else the schema of its result. */
	startPendingQuery(connection: number, sql: string, stream: boolean): Answer<Uint8Array | null>;
	pollPendingQuery(connection: number): Answer<Uint8Array | null>;
	cancelPendingQuery(connection: number): Answer<boolean>;
	/** Null to be asked again; no bytes at the end. */
	fetchQueryResults(connection: number): Answer<Uint8Array | null>;
	createPrepared(connection: number, sql: string): Answer<number>;
	closePrepared(connection: number, statement: number): Answer<void>;
	insertArrowFromIPCStream(
		connection: number,
		bytes: Uint8Array,
		into: { name: string; create: boolean }
	): Answer<void>;
}

/** The Arrow stream of a result, as its schema followed by its batches. */
export async function readAll(
	binding: WasmBinding,
	connection: number,
	sql: string,
	signal?: AbortSignal
): Promise<Uint8Array[]> {
	const cancel = (): void => void binding.cancelPendingQuery(connection);
	signal?.addEventListener('abort', cancel, { once: true });
	try {
		return await readParts(binding, connection, sql, signal);
	} finally {
		signal?.removeEventListener('abort', cancel);
	}
}

async function readParts(
	binding: WasmBinding,
	connection: number,
	sql: string,
	signal?: AbortSignal
): Promise<Uint8Array[]> {
	let header = await binding.startPendingQuery(connection, sql, false);
	while (header === null) {
		signal?.throwIfAborted();
		header = await binding.pollPendingQuery(connection);
	}
	const parts = [header];
	for (;;) {
		signal?.throwIfAborted();
		const part = await binding.fetchQueryResults(connection);
		if (part === null) continue;
		if (part.length === 0) return parts;
		parts.push(part);
	}
}
