import { allocateCodes, type EntryCodes } from '$lib/survey/column';
import { questionKey } from '$lib/survey/normalise';
import { stackDeclared, type Recoding } from './stack-declared';
import { isVoidColumn, type StackedTable, type Table, type TableColumn } from './table';

/** How the questions of one file differ from those of the first. */
export interface Difference {
	readonly file: string;
	/** Headers of this file that the first has not. */
	readonly onlyHere: readonly string[];
	/** Headers of the first file that this has not. */
	readonly missing: readonly string[];
}

export type StackOutcome =
	| { readonly kind: 'stacked'; readonly table: StackedTable }
	| { readonly kind: 'mismatch'; readonly differences: readonly Difference[] };

/** Questions that are the same under another key: files that have `as` stack with those that have `key`. */
export type SameKeys = readonly { readonly key: string; readonly as: string }[];

/**
 * Puts files below one another whose questions are the same by key, in any order; the first file's order is
 * kept. A header that is not in the first file is looked up in `same`. Files that differ are not stacked, and what
 * differs is said per file. Throws without any table.
 */
export function stackTables(tables: readonly Table[], same: SameKeys = []): StackOutcome {
	const [first, ...others] = tables;
	if (!first) throw new Error('Stacking needs a table');
	if (others.length === 0)
		return { kind: 'stacked', table: { ...first, sources: [first.source], rowSources: null } };
	const differences = others
		.map((other) => differenceOf(first, other, same))
		.filter(({ onlyHere, missing }) => onlyHere.length + missing.length > 0);
	if (differences.length > 0) return { kind: 'mismatch', differences };
	return { kind: 'stacked', table: stackMatching(first, tables, same) };
}

function differenceOf(first: Table, other: Table, same: SameKeys): Difference {
	const wanted = columnsByKey(first);
	const present = columnsAs(first, other, same);
	return {
		file: other.source.file,
		onlyHere: headersWithout(other, present, wanted),
		missing: headersWithout(first, wanted, present)
	};
}

function headersWithout(
	table: Table,
	columns: ReadonlyMap<string, number>,
	others: ReadonlyMap<string, number>
): string[] {
	return [...columns].flatMap(([key, column]) =>
		others.has(key) ? [] : [(table.headers[column] ?? '').trim()]
	);
}

function columnsByKey(table: Table): Map<string, number> {
	const seen = new Map<string, number>();
	const columns = new Map<string, number>();
	table.headers.forEach((header, column) => {
		if (!isVoidColumn(table, column)) columns.set(questionKey(header, null, seen), column);
	});
	return columns;
}

/** The columns by the first file's key of them: their own, or the one that is said to be the same. */
function columnsAs(first: Table, table: Table, same: SameKeys): Map<string, number> {
	const wanted = columnsByKey(first);
	const own = columnsByKey(table);
	const others = new Map(same.flatMap(({ key, as }) => [[as, key] as const, [key, as] as const]));
	return new Map(
		[...own].map(([key, column]) => {
			const other = wanted.has(key) ? undefined : others.get(key);
			const isOther = other !== undefined && wanted.has(other) && !own.has(other);
			return [isOther ? other : key, column];
		})
	);
}

function stackMatching(first: Table, tables: readonly Table[], same: SameKeys): StackedTable {
	const responses = tables.reduce((sum, table) => sum + table.responses, 0);
	const positions = tables.map((table) => columnsAs(first, table, same));
	const keys = new Map([...columnsByKey(first)].map(([key, column]) => [column, key]));
	const places = first.headers.map((_, column) => {
		const key = keys.get(column);
		return positions.map((position) => (key === undefined ? undefined : position.get(key)));
	});
	const { declared, recodings, issues } = stackDeclared(tables, places);
	const columns = places.map((own, column) =>
		stackColumn(
			tables.map((table, i) => recoded(table.columns[own[i] ?? -1], recodings[column]?.[i])),
			tables.map((table) => table.responses)
		)
	);
	return {
		...first,
		columns,
		declared,
		responses,
		issues: [
			...tables.flatMap((table) =>
				table.issues.map((issue) => ({ ...issue, file: table.source.file }))
			),
			...issues
		],
		sources: tables.map((table) => table.source),
		rowSources: rowSourcesOf(tables, responses)
	};
}

function rowSourcesOf(tables: readonly Table[], responses: number): EntryCodes {
	const rows = allocateCodes(responses, tables.length);
	let start = 0;
	tables.forEach((table, index) => {
		rows.fill(index, start, start + table.responses);
		start += table.responses;
	});
	return rows;
}

/** The column with cells in the words of the table that it is stacked below. */
function recoded(
	column: TableColumn | undefined,
	recoding: Recoding | undefined
): TableColumn | undefined {
	if (!column || !recoding || recoding.size === 0) return column;
	return { ...column, entries: column.entries.map((entry) => recoding.get(entry) ?? entry) };
}

/** One dictionary for all parts; a part that is absent is blank for its `lengths[i]` responses. */
function stackColumn(
	parts: readonly (TableColumn | undefined)[],
	lengths: readonly number[]
): TableColumn {
	const entries: string[] = [];
	const codeOf = new Map<string, number>();
	const add = (entry: string) => {
		const code = codeOf.get(entry) ?? entries.push(entry) - 1;
		codeOf.set(entry, code);
		return code;
	};
	add('');
	const translations = parts.map((part) => part?.entries.map(add) ?? []);
	const codes = allocateCodes(
		lengths.reduce((a, b) => a + b, 0),
		entries.length
	);
	const counts = entries.map(() => 0);
	let row = 0;
	lengths.forEach((length, i) => {
		for (let at = 0; at < length; at++) {
			const code = translations[i]?.[parts[i]?.codes[at] ?? 0] ?? 0;
			counts[code] = (counts[code] ?? 0) + 1;
			codes[row++] = code;
		}
	});
	return { entries, counts, codes };
}
