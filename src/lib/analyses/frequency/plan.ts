import type { TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import type { Finding } from '$lib/survey/finding';
import type { Filter } from '$lib/survey/filter';
import type { ImportIssue } from '$lib/survey/issue';
import type { FrequencyParams } from './schema';

/** One finding to be: what must be counted for it, and what becomes of the counts. */
export interface Plan {
	readonly requests: readonly TabulationRequest[];
	/** `tables` answer `requests`, same order. */
	build(tables: readonly CountTable[]): { finding: Finding; issue: ImportIssue | null };
}

/** The table at `index`; a plan is always given as many as it asked for. */
export function tableAt(tables: readonly CountTable[], index: number): CountTable {
	const table = tables[index];
	if (!table) throw new Error(`No table ${index}`);
	return table;
}

/** The conditions as a filter for a request; none when everyone takes part. */
export function whereOf({ where }: FrequencyParams): { where?: Filter } {
	if (where.length === 0) return {};
	return { where: { op: 'and', of: where.map((condition) => ({ op: 'is', ...condition })) } };
}
