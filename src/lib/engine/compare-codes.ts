import type { CountRow } from '$lib/survey/count-table';

/** The order of a count table's rows: by the first code, then by the second, and so on. */
export function compareCodes(a: CountRow, b: CountRow): number {
	for (let i = 0; i < a.codes.length; i++) {
		const difference = (a.codes[i] ?? 0) - (b.codes[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
