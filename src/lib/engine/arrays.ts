import type { CountTable } from '$lib/survey/count-table';
import type { CrossTable, MomentTable, ValueTable } from '$lib/survey/moment-table';
import { ArrayTable } from './array-table';
import { checkRequests } from './check-requests';
import { countDense, countSparse } from './count-arrays';
import { sumProducts } from './cross-arrays';
import type {
	CountRequest,
	CrossRequest,
	Engine,
	MomentRequest,
	Selection,
	ValueRequest
} from './engine';
import { evaluateNumber } from './evaluate';
import { groupRows } from './groups';
import { KnownColumns } from './known-columns';
import { sumMoments } from './moments-arrays';
import { leaveOutIncomplete, selectIn } from './selected';
import { countValues } from './values-arrays';

/** Above this many possible combinations a table of all of them costs more than it saves. */
const densestTable = 65_536;

/** Rows read between two looks at the clock's queue, so that an abort can arrive: some 10 ms of work. */
const rowsPerTurn = 4_000_000;

/** Counts straight from the survey's own columns, without copying them: small, immediate, the reference. */
export function createArrayEngine(): Engine {
	let held: { readonly table: ArrayTable; readonly known: KnownColumns } | null = null;

	/** Answers the requests one after another, pausing when there is much to read. */
	const answer = async <R extends Selection, A>(
		requests: readonly R[],
		one: (table: ArrayTable, request: R) => A,
		signal?: AbortSignal
	): Promise<A[]> => {
		signal?.throwIfAborted();
		checkRequests(held?.known ?? null, requests);
		const table = held?.table;
		const answers: A[] = [];
		let read = 0;
		for (const request of requests) {
			if (!table) break;
			answers.push(one(table, request));
			read += table.responses * passesOf(request);
			if (signal && read >= rowsPerTurn) {
				read = 0;
				await new Promise((resolve) => setTimeout(resolve, 0));
				signal.throwIfAborted();
			}
		}
		return answers;
	};

	return {
		name: 'arrays',
		async load(answers, signal) {
			held = null;
			signal?.throwIfAborted();
			const known = new KnownColumns(answers);
			held = { known, table: new ArrayTable(answers, known) };
		},
		async derive(id, derivation, signal) {
			signal?.throwIfAborted();
			if (!held) throw new Error('Nothing is loaded');
			if (held.known.isDerived(id, derivation)) return;
			held.table.add(id, derivation);
			held.known.add(id, derivation);
		},
		countBy: (requests, signal) => answer(requests, countIn, signal),
		momentsBy: (requests, signal) => answer(requests, momentsIn, signal),
		crossMomentsBy: (requests, signal) => answer(requests, productsIn, signal),
		valuesBy: (requests, signal) => answer(requests, valuesIn, signal),
		async close() {
			held = null;
		}
	};
}

function countIn(table: ArrayTable, request: CountRequest): CountTable {
	const selected = selectIn(table, request);
	const combinations = selected.keys.reduce((product, key) => product * key.size, 1);
	const rows =
		combinations <= densestTable ? countDense(selected, combinations) : countSparse(selected);
	return { by: request.by, rows };
}

function momentsIn(table: ArrayTable, request: MomentRequest): MomentTable[] {
	const selected = selectIn(table, request);
	const groups = groupRows(selected);
	return request.x.map((x) => ({
		by: request.by,
		rows: sumMoments(groups, evaluateNumber(table, x), selected.weights)
	}));
}

function productsIn(table: ArrayTable, request: CrossRequest): CrossTable {
	const x = request.x.map((expression) => evaluateNumber(table, expression));
	const selected = selectIn(table, request);
	const groups = groupRows(request.complete ? leaveOutIncomplete(selected, x) : selected);
	return { by: request.by, rows: sumProducts(groups, x, selected.weights) };
}

function valuesIn(table: ArrayTable, request: ValueRequest): ValueTable {
	const selected = selectIn(table, request);
	const x = evaluateNumber(table, request.x);
	return { by: request.by, rows: countValues(groupRows(selected), x, selected.weights) };
}

/** How many times a request goes through the rows. */
function passesOf(request: CountRequest | MomentRequest | ValueRequest): number {
	return 'x' in request ? 1 + 2 * [request.x].flat().length : 1;
}
