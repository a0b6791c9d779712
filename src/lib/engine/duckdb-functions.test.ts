import { DuckDBInstance } from '@duckdb/node-api';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { tableFromIPC } from '@uwdata/flechette';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { isDeniedFunction } from './denied-names';

/** Functions that make rows out of nothing but what they are given. */
const plainTables = ['generate_series', 'range', 'repeat', 'repeat_row', 'unnest'];
const plainMacros = ['histogram', 'histogram_values'];

const sql =
	"SELECT DISTINCT function_name AS name, function_type AS type, coalesce(stability, '') AS stability FROM duckdb_functions()";

interface Known {
	readonly name: string;
	readonly type: string;
	readonly stability: string;
}

const known = (rows: Iterable<object>): Known[] =>
	Array.from(rows, (row) => {
		const get = (key: string): string => String(Reflect.get(row, key));
		return { name: get('name'), type: get('type'), stability: get('stability') };
	});

async function nativeFunctions(): Promise<Known[]> {
	const instance = await DuckDBInstance.create(':memory:');
	const reader = await (await instance.connect()).runAndReadAll(sql);
	const rows = known(reader.getRowObjects());
	instance.closeSync();
	return rows;
}

async function wasmFunctions(): Promise<Known[]> {
	const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: path, mainWorker: '' };
	const binding = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await binding.instantiate(() => undefined);
	binding.open({});
	return known(
		tableFromIPC(
			binding.runQuery(
				binding.connect().useUnsafe((_, id) => id),
				sql
			)
		)
	);
}

it('lets through only functions of both DuckDBs that are the same every time and read no more than they are given', async () => {
	const native = await nativeFunctions();
	const wasm = await wasmFunctions();
	const inBoth = new Set(native.map(({ name }) => name));
	const wasmNames = new Set(wasm.map(({ name }) => name));
	const isPlain = ({ name, type, stability }: Known): boolean =>
		inBoth.has(name) &&
		wasmNames.has(name) &&
		(stability === '' || stability === 'CONSISTENT') &&
		(!type.startsWith('table') || [...plainTables, ...plainMacros].includes(name));
	const callable = [...native, ...wasm].filter(
		({ name, type }) => type !== 'pragma' && /^[a-z]/i.test(name)
	);
	expect(callable.length).toBeGreaterThan(1_000);
	const passed = callable.filter((one) => !isPlain(one) && !isDeniedFunction(one.name));
	expect(passed.map(({ name }) => name)).toEqual([]);
});

it.each(['count', 'avg', 'median', 'regexp_matches', 'list_contains', 'strftime', 'unnest'])(
	'lets %s through',
	(name) => expect(isDeniedFunction(name)).toBe(false)
);
