import type { CountRequest, EngineTable } from './engine';
import { visitConditions, type EntryFilter } from './entry-filter';

const idPattern = /^[a-z][a-z0-9_]*$/;

/** The ids that requests may name: what is left of a table once an engine has loaded it. */
export interface TableIds {
	readonly columns: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
}

/**
 * The ids of a table that is fit to be loaded. Throws when an id is not a generated name or stands
 * twice, when a column is not as long as the table, and when a number is not finite.
 */
export function checkTable(table: EngineTable): TableIds {
	const seen = new Set<string>();
	const checkId = (id: string, length: number): void => {
		if (!idPattern.test(id)) throw new Error(`Not a generated id: ${JSON.stringify(id)}`);
		if (seen.has(id)) throw new Error(`Two columns are called ${id}`);
		if (length !== table.responses) {
			throw new Error(`Column ${id} has ${length} values for ${table.responses} responses`);
		}
		seen.add(id);
	};
	for (const column of table.columns) checkId(column.id, column.codes.length);
	for (const column of table.numbers) {
		checkId(column.id, column.values.length);
		if (!column.values.every(Number.isFinite)) throw new Error(`${column.id} is not all finite`);
	}
	return {
		columns: new Set(table.columns.map((column) => column.id)),
		numbers: new Set(table.numbers.map((column) => column.id))
	};
}

/** Throws when a request names what the table does not have, or an entry that is not a whole number. */
export function checkRequests(ids: TableIds | null, requests: readonly CountRequest[]): void {
	if (ids === null) throw new Error('Nothing is loaded');
	for (const { by, presence = [], weight, where } of requests) {
		for (const id of by) {
			if (!ids.columns.has(id)) throw new Error(`No column ${id}`);
		}
		for (const id of presence) {
			if (!by.includes(id)) throw new Error(`${id} is not counted by`);
		}
		if (weight !== undefined && !ids.numbers.has(weight)) throw new Error(`No weight ${weight}`);
		if (where) checkFilter(ids, where);
	}
}

function checkFilter(ids: TableIds, filter: EntryFilter): void {
	visitConditions(filter, ({ column, entries }) => {
		if (!ids.columns.has(column)) throw new Error(`No column ${column}`);
		for (const entry of entries) {
			if (!Number.isSafeInteger(entry) || entry < 0) throw new Error(`No entry ${entry}`);
		}
	});
}
