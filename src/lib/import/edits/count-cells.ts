import type { Column } from '$lib/survey/column';
import type { TableColumn } from '../table';

/** The column's answers with how many responses have each entry. */
export function countCells({ entries, codes }: Column): TableColumn {
	const counts = entries.map(() => 0);
	for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
	return { entries, counts, codes };
}
