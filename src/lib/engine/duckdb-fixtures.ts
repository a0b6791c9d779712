import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { createRequire } from 'node:module';
import { createArrayEngine } from './arrays';
import { openOnInstance } from './duckdb-native';
import { openDuckDbWasm, wasmConfig } from './duckdb-wasm';
import type { Engine } from './engine';
import type { RowQuerying } from './row-query';

/** An engine under test. */
export interface Opened<E extends Engine = Engine> {
	engine: E;
	/** Runs a statement past the engine, as code in the same process could. */
	sql(statement: string): Promise<unknown>;
}

async function openArrays(): Promise<Opened> {
	return { engine: createArrayEngine(), sql: () => Promise.reject(new Error('There is no SQL')) };
}

async function openNative(): Promise<Opened<Engine & RowQuerying>> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const engine = await openOnInstance(instance);
	return { engine, sql: async (statement) => connection.run(statement) };
}

async function openWasm(): Promise<Opened<Engine & RowQuerying>> {
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
	return { engine, sql: async (statement) => binding.runQuery(connection, statement) };
}

/** The adapters that answer SQL. */
export const databases = [
	{ name: 'duckdb-wasm', open: openWasm },
	{ name: 'duckdb-native', open: openNative }
];

/** Every adapter that runs in Node: one suite of tests holds for all. */
export const openers = [{ name: 'arrays', open: openArrays }, ...databases];
