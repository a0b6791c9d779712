import type { Table } from './table';

/**
 * The tables of answers, each with what a codebook among the tables declares of its columns; null in the place
 * of a codebook, which holds no answers of its own. When there are only codebooks they are read as tables.
 */
export function pairCodebooks(tables: readonly Table[]): (Table | null)[] {
	return [...tables];
}
