import { estimateResponseShift } from '$lib/stats/response-shift';
import type { ChangeFinding } from '$lib/survey/findings/change';
import type { Pair } from './pairs';

/** Beyond this many different amounts nobody means the same by them. */
const mostAmounts = 500;

/** How far people's yardstick moved: what they said before against what they say afterwards that it was. */
export function shiftOf(pairs: readonly Pair[], level: number): ChangeFinding['responseShift'] {
	const amounts = [...new Set(pairs.flatMap(({ before, after }) => [before, after]))];
	amounts.sort((a, b) => a - b);
	if (amounts.length > mostAmounts) return null;
	const table = amounts.map(() => amounts.map(() => 0));
	for (const { before, after, count } of pairs) {
		const row = table[amounts.indexOf(before)];
		const column = amounts.indexOf(after);
		if (row) row[column] = (row[column] ?? 0) + count;
	}
	const { value, n } = estimateResponseShift(table, amounts, level);
	return value === null ? null : { value, n };
}
