import type { Table } from '../table';
import type { Finished } from './layout';

/** What one of a tool's own columns says of a finished response. */
interface Mark {
	readonly column: number;
	/** Whether the cell, trimmed, is that of a finished response. */
	readonly isKept: (cell: string) => boolean;
}

/** The responses that every mark keeps; null when that is all of them, or none: then the marks say nothing. */
export function keepAnswers(table: Table, marks: readonly Mark[]): Finished | null {
	const rows = new Uint8Array(table.responses).fill(1);
	const telling = new Set<number>();
	for (const { column, isKept } of marks) {
		const read = table.columns[column];
		const kept = read?.entries.map((cell) => isKept(cell.trim())) ?? [];
		read?.codes.forEach((code, row) => {
			if (kept[code] !== false) return;
			rows[row] = 0;
			telling.add(column);
		});
	}
	if (telling.size === 0 || !rows.includes(1)) return null;
	const names = [...telling].map((column) => (table.headers[column] ?? '').trim());
	return { rows, because: `they are not finished answers by “${names.join('” and “')}”` };
}
