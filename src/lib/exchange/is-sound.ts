import type { ExchangeEvent } from './exchange-file';

/** Whether the numbers fit one another: a file that was written by something else may not hold what ours do. */
export function isSound({ tables, responses }: ExchangeEvent, minBase: number): boolean {
	return tables.every(({ kind, base, cells }) => {
		const counts = cells.map(({ n }) => n);
		const options = cells.flatMap((cell) => cell.options);
		if (new Set(options).size < options.length) return false;
		if (base < minBase || base > responses) return false;
		if (counts.some((n) => n > base || (n > 0 && n < minBase))) return false;
		return kind === 'multiple' || counts.reduce((sum, n) => sum + n, 0) === base;
	});
}
