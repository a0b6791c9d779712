import type { NamedTable, RowColumn, RowTable } from '$lib/survey/row-table';
import { checkQuery, type CheckedQuery } from './check-query';
import { EngineError } from './engine';
import { QueryError, type LabelledColumn, type LabelledView, type RowRequest } from './row-query';
import type { RowDriver, TypedColumn } from './row-driver';
import { listColumn, readingOf, typedColumn } from './row-types';
import {
	cellTable,
	createAliasSql,
	createRowTableSql,
	createViewSql,
	describeSql,
	dropViewSql,
	labelsTable,
	linesBefore,
	placeOfValue,
	selectRowsSql,
	valuesTable
} from './sql-rows';

/** Runs the SQL that somebody wrote, one statement after another on a connection of its own. */
export class RowSession {
	/** Values of the columns that `labelsTable` holds, and under which name. */
	#stored = new Map<LabelledColumn['values'], string>();

	constructor(private readonly driver: RowDriver) {}

	/** Answers one request; see `RowQuerying`. */
	async queryRows(request: RowRequest, signal?: AbortSignal): Promise<RowTable> {
		const query = checkQuery(request.sql, request.values, placeOfValue);
		try {
			await this.#provide(request, signal);
			return await this.#run(query, request.mostRows, signal);
		} finally {
			for (const { name } of [...request.views, ...request.tables])
				await this.#order(dropViewSql(name));
		}
	}

	/** Makes what the query may name. */
	async #provide({ views, tables, values }: RowRequest, signal?: AbortSignal): Promise<void> {
		await this.#storeLabels(views);
		for (const view of views) {
			signal?.throwIfAborted();
			await this.#order(createViewSql(view, ({ values: list }) => this.#stored.get(list) ?? ''));
		}
		for (const [index, { name, table }] of tables.entries()) {
			signal?.throwIfAborted();
			await this.#store(cellTable(index), columnsOf(table).map(typedColumn));
			await this.#order(createAliasSql(name, cellTable(index)));
		}
		const given = values.map(({ name, value }): RowColumn => ({ name, values: [value] }));
		if (given.length > 0) await this.#store(valuesTable, given.map(typedColumn));
	}

	/** What entries stand for changes only with the codebook, so it is put in once for many queries. */
	async #storeLabels(views: readonly LabelledView[]): Promise<void> {
		const lists = views.flatMap(({ columns }) => columns.map(({ values }) => values));
		if (lists.every((values) => this.#stored.has(values))) return;
		const stored = new Map([...new Set(lists)].map((values, index) => [values, `l${index}`]));
		this.#stored = new Map();
		const columns = [...stored].map(([values, name]) => listColumn({ name, values }));
		await this.#store(labelsTable, columns);
		this.#stored = stored;
	}

	/** A query sees what was there when it began, and can write nothing. */
	async #run(query: CheckedQuery, mostRows: number, signal?: AbortSignal): Promise<RowTable> {
		await this.#order('BEGIN TRANSACTION READ ONLY');
		try {
			await this.#ask(() => this.driver.prepare(query.sql), signal);
			const [names = [], types = []] = await this.#ask(
				() => this.driver.read(describeSql(query.sql), signal),
				signal,
				linesBefore
			);
			const readings = types.map((type) => readingOf(String(type)));
			const select = selectRowsSql(
				query,
				readings.map(({ write }) => write),
				mostRows + 1
			);
			const columns = await this.#ask(() => this.driver.read(select, signal), signal, linesBefore);
			const found = columns[0]?.length ?? 0;
			return {
				columns: readings.map(({ read }, index) => ({
					name: String(names[index]),
					values: (columns[index] ?? []).slice(0, mostRows).map(read)
				})),
				length: Math.min(found, mostRows),
				isCut: found > mostRows
			};
		} finally {
			await this.#order('ROLLBACK');
		}
	}

	async #store(table: string, columns: readonly TypedColumn[]): Promise<void> {
		await this.#order(createRowTableSql(table, columns));
		try {
			await this.driver.insert(table, columns);
		} catch (cause) {
			throw new EngineError('The rows could not be loaded', null, cause);
		}
	}

	/** A statement of the engine's own: what goes wrong with it is the engine's fault. */
	async #order(sql: string): Promise<void> {
		try {
			await this.driver.read(sql);
		} catch (cause) {
			throw new EngineError(messageOf(cause), sql, cause);
		}
	}

	/** Something about the query: what goes wrong is the query's fault, unless the database broke down. */
	async #ask<T>(task: () => Promise<T>, signal?: AbortSignal, before = 0): Promise<T> {
		signal?.throwIfAborted();
		try {
			return await task();
		} catch (cause) {
			signal?.throwIfAborted();
			const message = messageOf(cause);
			if (/^(FATAL|INTERNAL)\b/i.test(message)) throw new EngineError(message, null, cause);
			throw queryError(message, before);
		}
	}
}

/** A table without columns still has a name. */
function columnsOf({ columns }: NamedTable['table']): readonly RowColumn[] {
	return columns.length > 0 ? columns : [{ name: 'nothing', values: [] }];
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}

/** The database's words without the excerpt of the SQL that it adds, which shows what the query was put into. */
function queryError(message: string, before: number): QueryError {
	const place = /\n+LINE (\d+): /.exec(message);
	if (!place) return new QueryError(message.trim(), null);
	return new QueryError(
		message.slice(0, place.index).trim(),
		Math.max(1, Number(place[1]) - before)
	);
}
