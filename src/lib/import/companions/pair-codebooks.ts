import { describeTable } from './describe-table';
import { labelColumns, readLabels } from './read-labels';
import { readStructure } from './read-structure';
import type { Table } from '../table';

/**
 * The tables of answers, each with what a codebook among the tables declares of its columns; null in the place
 * of a codebook that describes one, which holds no answers of its own. A codebook that describes none of the
 * tables is read as a table.
 */
export function pairCodebooks(tables: readonly Table[]): (Table | null)[] {
	const wide = tables.filter(({ headers }) => headers.length > labelColumns);
	const variables = new Set(wide.flatMap(({ headers }) => headers.map((header) => header.trim())));
	const codebooks = tables.map((table) => readStructure(table) ?? readLabels(table, variables));
	const all = codebooks.flatMap((codebook) => codebook ?? []);
	const described = tables.map((table, i) =>
		codebooks[i] === null ? describeTable(table, all) : null
	);
	const fitting = new Set(described.flatMap((one) => one?.fitting.map((fit) => fit.table) ?? []));
	return tables.map((table, i) => described[i]?.table ?? (fitting.has(table) ? null : table));
}
