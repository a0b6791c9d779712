import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { openDuckDbWasm } from './duckdb-wasm';
import type { WasmBinding } from './duckdb-wasm-read';

/** A database whose counts never finish; `onPoll` runs when one is asked how far it is. */
function endlessBinding(onPoll: () => void): { binding: WasmBinding; cancelled: number[] } {
	const nothing = tableToIPC(tableFromArrays({}), { format: 'stream' }) ?? new Uint8Array();
	const cancelled: number[] = [];
	const binding: WasmBinding = {
		startPendingQuery: (_, sql) => (sql.startsWith('SELECT') ? null : nothing),
		pollPendingQuery: () => {
			onPoll();
			return null;
		},
		cancelPendingQuery: (connection) => cancelled.push(connection) > 0,
		createPrepared: () => 0,
		closePrepared: () => undefined,
		fetchQueryResults: () => new Uint8Array(),
		insertArrowFromIPCStream: () => undefined
	};
	return { binding, cancelled };
}

describe('openDuckDbWasm', () => {
	it('cancels the running query when it is told to stop', async () => {
		const stop = new AbortController();
		const reason = new Error('moved on');
		const { binding, cancelled } = endlessBinding(() => stop.abort(reason));
		const engine = await openDuckDbWasm(binding, [7, 8], () => undefined);
		await engine.load({ responses: 0, columns: [], numbers: [] });
		await expect(engine.countBy([{ by: [] }], stop.signal)).rejects.toBe(reason);
		expect(cancelled).toEqual([7]);
	});
});
