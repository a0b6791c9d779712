import { checkRequests } from './check-requests';
import { compareCodes, compareValues } from './compare-codes';
import type { Engine, EngineTable } from './engine';
import type { Derivation } from './expression';
import { KnownColumns } from './known-columns';
import { lockDown } from './lock-down';
import { createQueue } from './queue';
import { RowSession } from './query-rows';
import { reachOf } from './reach';
import type { RowDriver } from './row-driver';
import type { RowQuerying } from './row-query';
import { dropTableSql, storedColumns, tableName } from './sql';
import { countPart, countRow, valuePart, valueRow } from './sql-count';
import { addDerived } from './sql-derive';
import { SqlLists } from './sql-lists';
import { momentParts, momentRow } from './sql-moments';
import { decodeUnion, splitIntoBatches, unionSql, type Part, type PartRow } from './sql-part';
import { productPart, productRow } from './sql-products';
import { SqlSession, type SqlDriver } from './sql-session';

/**
 * An engine over a fresh, empty DuckDB. Locks it down first; see `Engine` for the rest. `rows` is a connection of its
 * own, on which SQL that somebody wrote runs beside the counting.
 */
export async function openSqlEngine(
	name: Engine['name'],
	driver: SqlDriver,
	rows: RowDriver
): Promise<Engine & RowQuerying> {
	const inTurn = createQueue();
	const rowsInTurn = createQueue();
	const rowSession = new RowSession(rows);
	const session = new SqlSession(driver);
	let known: KnownColumns | null = null;

	const load = async (answers: EngineTable, signal?: AbortSignal): Promise<void> => {
		const loaded = new KnownColumns(answers);
		known = null;
		await session.run(dropTableSql(tableName), signal);
		await session.store(tableName, storedColumns(answers), signal);
		known = loaded;
	};

	const derive = async (
		id: string,
		derivation: Derivation,
		signal?: AbortSignal
	): Promise<void> => {
		signal?.throwIfAborted();
		if (known === null) throw new Error('Nothing is loaded');
		if (known.isDerived(id, derivation)) return;
		await addDerived(session, id, derivation, reachOf(known, derivation), signal);
		known.add(id, derivation);
	};

	/** The rows of each part that `write` writes for the requests, in its order. */
	const ask = async (
		requests: Parameters<typeof checkRequests>[1],
		write: (lists: SqlLists) => Part[],
		signal?: AbortSignal
	): Promise<PartRow[][]> => {
		checkRequests(known, requests);
		signal?.throwIfAborted();
		const lists = new SqlLists();
		const parts = write(lists);
		const rows: PartRow[][] = [];
		const runAll = async (): Promise<void> => {
			for (const batch of splitIntoBatches(parts)) {
				rows.push(...decodeUnion(batch, await session.run(unionSql(batch), signal)));
			}
		};
		await session.withLists(lists, runAll, signal);
		return rows;
	};

	for (const statement of lockDown) await session.run(statement);
	return {
		name,
		load: (answers, signal) => inTurn(() => load(answers, signal)),
		derive: (id, derivation, signal) => inTurn(() => derive(id, derivation, signal)),
		countBy: (requests, signal) =>
			inTurn(async () => {
				const write = (lists: SqlLists) => requests.map((request) => countPart(request, lists));
				const parts = await ask(requests, write, signal);
				return requests.map((request, i) => {
					const rows = (parts[i] ?? []).map((row) => countRow(request, row));
					return { by: request.by, rows: rows.sort(compareCodes) };
				});
			}),
		momentsBy: (requests, signal) =>
			inTurn(async () => {
				const write = (lists: SqlLists) =>
					requests.flatMap((request) => momentParts(request, lists));
				const parts = (await ask(requests, write, signal)).values();
				return requests.map(({ by, x }) =>
					x.map(() => ({ by, rows: (parts.next().value ?? []).map(momentRow).sort(compareCodes) }))
				);
			}),
		crossMomentsBy: (requests, signal) =>
			inTurn(async () => {
				const tables = [];
				for (const request of requests) {
					// Each has columns of its own, so that no UNION can hold them.
					const [rows = []] = await ask(
						[request],
						(lists) => [productPart(request, lists)],
						signal
					);
					const found = rows.flatMap((row) => productRow(request, row) ?? []);
					tables.push({ by: request.by, rows: found.sort(compareCodes) });
				}
				return tables;
			}),
		valuesBy: (requests, signal) =>
			inTurn(async () => {
				const write = (lists: SqlLists) => requests.map((request) => valuePart(request, lists));
				const parts = await ask(requests, write, signal);
				return requests.map(({ by }, i) => ({
					by,
					rows: (parts[i] ?? []).map(valueRow).sort(compareValues)
				}));
			}),
		queryRows: (request, signal) =>
			rowsInTurn(async () => {
				signal?.throwIfAborted();
				return rowSession.queryRows(request, signal);
			}),
		close: () => inTurn(() => driver.close())
	};
}
