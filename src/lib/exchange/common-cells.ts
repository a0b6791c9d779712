import type { ExchangeCell, ExchangeTable } from './exchange-file';

/**
 * What all tables say together: options that any of them has merged are one cell, and the counts add up. None for
 * questions where a person may give several answers, whose merged counts do not.
 */
export function commonCells(tables: readonly ExchangeTable[]): ExchangeCell[] {
	if (tables.some(({ kind }) => kind === 'multiple')) return [];
	const together = new Map<string, Set<string>>();
	for (const { options } of tables.flatMap(({ cells }) => cells)) {
		const joined = new Set(options.flatMap((option) => [option, ...(together.get(option) ?? [])]));
		for (const option of joined) together.set(option, joined);
	}
	return [...new Set(together.values())].map((cell) => ({
		options: [...cell],
		n: tables
			.flatMap(({ cells }) => cells)
			.reduce((sum, { options, n }) => (options.every((id) => cell.has(id)) ? sum + n : sum), 0)
	}));
}
