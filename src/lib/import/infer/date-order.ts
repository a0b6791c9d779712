import { numericDate, type DateOrder } from './parse-date';
import { splitTimestamp } from './parse-timestamp';

const yearFirst = /^\s*\d{4}/;

/** How day and month stand in a column of dates, and whether the column itself shows it. */
export interface DateOrderFinding {
	readonly order: DateOrder;
	/** False when no number above 12 tells them apart, or when the cells contradict one another. */
	readonly sure: boolean;
}

/**
 * Decided over the whole column: one number above 12 settles it. When none does, day first is assumed,
 * which every export but the American has. Dates that begin with the year need no decision, nor do dates
 * with points, which no locale writes month first.
 */
export function inferDateOrder(cells: readonly string[]): DateOrderFinding {
	let dayFirst = false;
	let monthFirst = false;
	let numeric = false;
	for (const cell of cells) {
		if (yearFirst.test(cell)) continue;
		const match = numericDate.exec(splitTimestamp(cell)?.date ?? cell.trim());
		if (!match) continue;
		numeric ||= match[2] !== '.';
		if (Number(match[1]) > 12) dayFirst = true;
		if (Number(match[3]) > 12) monthFirst = true;
	}
	return {
		order: monthFirst && !dayFirst ? 'mdy' : 'dmy',
		sure: !numeric || dayFirst !== monthFirst
	};
}
