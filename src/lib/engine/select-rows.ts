import type { EntryCodes } from '$lib/survey/column';

/** Marks (1) the rows whose code is among the wanted ones in every condition; null when there is none. */
export function selectRows(
	rows: number,
	where: readonly { readonly codes: EntryCodes; readonly in: readonly number[] }[]
): Uint8Array | null {
	if (where.length === 0) return null;
	const selected = new Uint8Array(rows).fill(1);
	for (const { codes, in: wanted } of where) {
		const set = new Set(wanted);
		for (let row = 0; row < rows; row++) {
			if (selected[row] === 1 && !set.has(codes[row] ?? 0)) selected[row] = 0;
		}
	}
	return selected;
}
