import type { RowColumn, RowTable, RowValue } from '$lib/survey/row-table';
import { printableText } from '../printable-text';

/**
 * What a chart calls a column of its table: a name of ours. What a file or a person calls it becomes no path, no
 * expression and no object key, only text that is drawn.
 */
export function fieldName(name: string, { columns }: RowTable): string {
	return `f${columns.findIndex((column) => column.name === name)}`;
}

export type FieldType = 'nominal' | 'quantitative' | 'temporal';

/** How a column is read when the spec does not say. */
export function fieldType(name: string, { columns }: RowTable): FieldType {
	const given = (columns.find((column) => column.name === name)?.values ?? []).filter(
		(value) => value !== null
	);
	if (given.length === 0) return 'nominal';
	if (given.every((value) => typeof value === 'number')) return 'quantitative';
	const isDate = (value: RowValue): boolean =>
		typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)/.test(value);
	return given.every(isDate) ? 'temporal' : 'nominal';
}

export type DrawnRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The rows with the columns that are drawn, those left out that have nothing where a number is drawn: one table holds
 * what belongs to several charts.
 */
export function drawnRows(
	table: RowTable,
	drawn: readonly string[],
	measured: readonly string[]
): DrawnRow[] {
	const columns = table.columns.filter(({ name }) => drawn.includes(name));
	const needed = table.columns.filter(({ name }) => measured.includes(name));
	const names = columns.map(({ name }) => fieldName(name, table));
	const rows: DrawnRow[] = [];
	for (let at = 0; at < table.length; at += 1) {
		if (needed.some(({ values }) => values[at] === null)) continue;
		rows.push(
			Object.fromEntries(columns.map((column, place) => [names[place], drawnValue(column, at)]))
		);
	}
	return rows;
}

function drawnValue({ values }: RowColumn, at: number): string | number | boolean | null {
	const value = values[at] ?? null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'string') return printableText(value);
	if (value === null || typeof value === 'boolean') return value;
	return printableText(value.join(', '));
}
