import type { DeclaredColumn, DeclaredValue, Table } from '../table';
import { rowsOf, type Codebook } from './codebook';

/** Variable, code and label. */
export const labelColumns = 3;

/**
 * A SurveyXact labels file as a codebook: three columns without a header. It is known by its variables
 * being `headers` of files with answers; null for any other table.
 */
export function readLabels(table: Table, headers: ReadonlySet<string>): Codebook | null {
	if (table.headers.length !== labelColumns) return null;
	const columns = new Map<string, DeclaredColumn & { readonly values: DeclaredValue[] }>();
	for (const [variable = '', cell = '', label = ''] of rowsOf(table, true)) {
		if (variable === '' || !/^-?\d+$/.test(cell)) return null;
		const known = columns.get(variable) ?? { text: null, measure: null, values: [] };
		known.values.push({ cell, label: label || cell, missing: null });
		columns.set(variable, known);
	}
	const described = [...columns.keys()].filter((variable) => headers.has(variable));
	if (described.length === 0 || 2 * described.length < columns.size) return null;
	return { table, kind: 'labels', columns };
}
