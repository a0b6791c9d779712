import type { ValueRow } from '$lib/survey/moment-table';

interface Coded {
	readonly codes: readonly number[];
}

/** The order of a table's rows: by the first code, then by the second, and so on. */
export function compareCodes(a: Coded, b: Coded): number {
	for (let i = 0; i < a.codes.length; i++) {
		const difference = (a.codes[i] ?? 0) - (b.codes[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** The order of a value table's rows: by codes, then by value. */
export function compareValues(a: ValueRow, b: ValueRow): number {
	return compareCodes(a, b) || a.value - b.value;
}
