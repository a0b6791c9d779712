import type { Role } from '$lib/survey/role';
import { readTemporal } from '../infer/infer-temporal';
import { readRole } from '../infer/read-role';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';

/**
 * What the answers mean by what their column is for; null when the role says nothing about them. The cells stay as
 * they are: of a moment only the day is read.
 */
export function readByRole(role: Role | null, cells: TableColumn): QuestionBody | null {
	if (role !== 'timestamp') return readRole(role, cells)?.reading.body ?? null;
	const stamped = readTemporal(cells, 'day');
	const dated = readTemporal(cells, 'date');
	return { kind: 'date', values: (dated.share > stamped.share ? dated : stamped).values };
}
