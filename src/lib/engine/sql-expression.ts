import type { EntryFilter } from './entry-filter';
import type { CodeExpression, NumberExpression } from './expression';
import { quote } from './sql';
import { writeDouble, type SqlLists } from './sql-lists';

/** More entries than this are looked up in a list of marks: a long IN is slow, and NOT of it slower still. */
const mostNamed = 64;

/** A condition in SQL, never NULL. */
export function filterSql(filter: EntryFilter, lists: SqlLists): string {
	switch (filter.op) {
		case 'in':
			return inSql(filter.column, filter.entries, lists);
		case 'and':
			return joined(filter.of, ' AND ', 'true', lists);
		case 'or':
			return joined(filter.of, ' OR ', 'false', lists);
		case 'not':
			return `NOT coalesce(${filterSql(filter.of, lists)}, false)`;
	}
}

/** A number in SQL, NULL for none. Parts are taken in the order given: every engine rounds alike. */
export function numberSql(expression: NumberExpression, lists: SqlLists): string {
	switch (expression.op) {
		case 'lookup':
			return lookupSql(expression.column, expression.values, lists);
		case 'column':
			return quote(expression.id);
		case 'constant':
			return writeDouble(expression.value);
		case 'sum':
		case 'product':
		case 'mean':
			return unitedSql(expression, lists);
		case 'count': {
			const parts = expression.of.map(
				(f) => `CASE WHEN ${filterSql(f, lists)} THEN 1e0 ELSE 0e0 END`
			);
			return `(${['0e0', ...parts].join(' + ')})`;
		}
		case 'case': {
			const cases = expression.cases.map(
				({ when, then }) => ` WHEN ${filterSql(when, lists)} THEN ${numberSql(then, lists)}`
			);
			const rest = expression.otherwise
				? numberSql(expression.otherwise, lists)
				: 'CAST(NULL AS DOUBLE)';
			return `CASE${cases.join('')} WHEN true THEN ${rest} END`;
		}
	}
}

/** A code in SQL. The number that a `bin` is of stands in `binned`, because it is named once for each edge. */
export function codeSql(expression: CodeExpression, binned: string, lists: SqlLists): string {
	switch (expression.op) {
		case 'recode':
			return `coalesce(${lookupSql(expression.column, expression.codes, lists)}, 0)`;
		case 'bin':
			return `CASE WHEN ${quote(binned)} IS NULL THEN 0 ELSE ${binSql(expression.edges, 0, binned)} END`;
		case 'holds':
			return `CASE WHEN ${filterSql(expression.of, lists)} THEN 1 ELSE 0 END`;
	}
}

function joined(
	filters: readonly EntryFilter[],
	word: string,
	ofNone: string,
	lists: SqlLists
): string {
	if (filters.length === 0) return ofNone;
	return `(${filters.map((filter) => filterSql(filter, lists)).join(word)})`;
}

function inSql(column: string, entries: readonly number[], lists: SqlLists): string {
	for (const entry of entries) {
		if (!Number.isSafeInteger(entry) || entry < 0) throw new Error(`No entry ${entry}`);
	}
	if (entries.length === 0) return 'false';
	if (entries.length <= mostNamed) return `${quote(column)} IN (${entries.join(', ')})`;
	const marks = new Array<number>(1 + entries.reduce((a, b) => Math.max(a, b))).fill(0);
	for (const entry of entries) marks[entry] = 1;
	return `coalesce(${lookupSql(column, marks, lists)} = 1e0, false)`;
}

/** Beyond the end of a list DuckDB finds NULL. */
function lookupSql(column: string, values: readonly (number | null)[], lists: SqlLists): string {
	return `list_extract(${lists.write(values)}, CAST(${quote(column)} AS BIGINT) + 1)`;
}

function unitedSql(
	{ op, of, least }: Extract<NumberExpression, { op: 'sum' | 'product' | 'mean' }>,
	lists: SqlLists
): string {
	const parts = of.map((part) => numberSql(part, lists));
	const none = op === 'product' ? '1e0' : '0e0';
	const sign = op === 'product' ? ' * ' : ' + ';
	const united = [none, ...parts.map((part) => `coalesce(${part}, ${none})`)].join(sign);
	const there = ['0', ...parts.map((part) => `CAST(${part} IS NOT NULL AS INTEGER)`)].join(' + ');
	const value = op === 'mean' ? `(${united}) / (${there})` : united;
	return `CASE WHEN ${there} >= ${op === 'mean' ? Math.max(1, least) : least} THEN ${value} END`;
}

/** The number of the bin by halving: as many comparisons as the edges have binary digits. */
function binSql(edges: readonly number[], before: number, binned: string): string {
	if (edges.length === 0) return String(before + 1);
	const middle = edges.length >> 1;
	const edge = writeDouble(edges[middle] ?? 0);
	const below = binSql(edges.slice(0, middle), before, binned);
	const above = binSql(edges.slice(middle + 1), before + middle + 1, binned);
	return `CASE WHEN ${quote(binned)} < ${edge} THEN ${below} ELSE ${above} END`;
}
