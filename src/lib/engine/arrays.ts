import type { CountTable } from '$lib/survey/count-table';
import { countDense, countSparse } from './count-arrays';
import type { CountRequest, Engine, EngineTable } from './engine';
import { selectRows } from './select-rows';
import { checkRequests, checkTable, type TableIds } from './table-ids';

/** Above this many possible combinations a table of all of them costs more than it saves. */
const densestTable = 65_536;

/** Rows read between two looks at the clock's queue, so that an abort can arrive: some 10 ms of work. */
const rowsPerTurn = 4_000_000;

/** Counts straight from the survey's own columns, without copying them: small, immediate, the reference. */
export function createArrayEngine(): Engine {
	let table: EngineTable | null = null;
	let ids: TableIds | null = null;
	return {
		name: 'arrays',
		async load(answers, signal) {
			ids = table = null;
			signal?.throwIfAborted();
			ids = checkTable(answers);
			table = answers;
		},
		async countBy(requests, signal) {
			signal?.throwIfAborted();
			checkRequests(ids, requests);
			const answers = table;
			if (answers === null) return [];
			const tables: CountTable[] = [];
			let read = 0;
			for (const request of requests) {
				tables.push({ by: request.by, rows: countRows(answers, request) });
				read += answers.responses;
				if (signal && read >= rowsPerTurn) {
					read = 0;
					await new Promise((resolve) => setTimeout(resolve, 0));
					signal.throwIfAborted();
				}
			}
			return tables;
		},
		async close() {
			ids = table = null;
		}
	};
}

function countRows(table: EngineTable, request: CountRequest): CountTable['rows'] {
	const find = <T extends { id: string }>(columns: readonly T[], id: string): T => {
		const column = columns.find((candidate) => candidate.id === id);
		if (!column) throw new Error(`No column ${id}`);
		return column;
	};
	const keys = request.by.map((id) => {
		const { codes, entries } = find(table.columns, id);
		const presence = request.presence?.includes(id) ?? false;
		return { codes, presence, size: presence ? 2 : Math.max(1, entries.length) };
	});
	const selected = request.where
		? selectRows(table.responses, request.where, (id) => find(table.columns, id).codes)
		: null;
	const counting = {
		rows: table.responses,
		keys,
		selected,
		weights: request.weight === undefined ? null : find(table.numbers, request.weight).values
	};
	const combinations = keys.reduce((product, key) => product * key.size, 1);
	return combinations <= densestTable ? countDense(counting, combinations) : countSparse(counting);
}
