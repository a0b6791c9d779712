import type { CountTable } from '$lib/survey/count-table';
import { nobody, type Counts } from './counts';

/** Finds the counts of a combination of codes; zeros where nobody has it. */
export function cellLookup(table: CountTable): (...codes: readonly number[]) => Counts {
	const cells = new Map(table.rows.map(({ codes, ...counts }) => [codes.join(), counts]));
	return (...codes) => cells.get(codes.join()) ?? nobody;
}
