import type { ValueRow } from '$lib/survey/moment-table';
import type { Groups } from './groups';
import { compareValues } from './compare-codes';

/** How many of each group have each value of `x`, NaN being none. */
export function countValues(
	groups: Groups,
	x: Float64Array,
	weights: Float64Array | null
): ValueRow[] {
	const totals = groups.codes.map(() => new Map<number, Total>());
	for (let row = 0; row < x.length; row++) {
		const total = totals[groups.of[row] ?? -1];
		// A zero has no sign here: -0 and 0 are one value to every engine.
		const value = (x[row] ?? NaN) + 0;
		if (!total || Number.isNaN(value)) continue;
		const w = weights === null ? 1 : (weights[row] ?? 0);
		const { n, sumW, sumW2 } = total.get(value) ?? none;
		total.set(value, { n: n + 1, sumW: sumW + w, sumW2: sumW2 + w * w });
	}
	return totals
		.flatMap((total, group) =>
			[...total].map(([value, sums]) => ({ codes: groups.codes[group] ?? [], value, ...sums }))
		)
		.sort(compareValues);
}

interface Total {
	readonly n: number;
	readonly sumW: number;
	readonly sumW2: number;
}

const none: Total = { n: 0, sumW: 0, sumW2: 0 };
