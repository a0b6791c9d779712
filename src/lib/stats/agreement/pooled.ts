import { sum } from '../sum';
import { checkCells } from './rating-counts';

/**
 * How two coders used one code on the same units: of the first coder's yes and no (rows), how many the second
 * gave a yes and a no (columns).
 */
export type PairTable = readonly [readonly [number, number], readonly [number, number]];

/**
 * Cohen's kappa of two coders over several codes: 1 less their mean disagreement over the mean of what chance
 * would give (De Vries, Elliott, Kanouse and Teleki 2008). Of one code it is Cohen's kappa. Null when no unit
 * was coded twice, or when no code varies. Throws when a cell is no count.
 */
export function pooledKappa(tables: readonly PairTable[]): number | null {
	return pool(tables, ([[both, first], [second]], n) => {
		const [firstYes, secondYes] = [both + first, both + second];
		return (firstYes * (n - secondYes) + (n - firstYes) * secondYes) / n ** 2;
	});
}

/**
 * Krippendorff's alpha of two coders over several codes, pooled in the same way. Of one code it is the nominal
 * alpha. Null when no unit was coded twice, or when no code varies. Throws when a cell is no count.
 */
export function pooledAlpha(tables: readonly PairTable[]): number | null {
	return pool(tables, ([[both, first], [second]], n) => {
		const yes = 2 * both + first + second;
		return (2 * yes * (2 * n - yes)) / (2 * n * (2 * n - 1));
	});
}

/** `expected`: the share of units that would be coded unlike by chance. */
function pool(
	tables: readonly PairTable[],
	expected: (table: PairTable, n: number) => number
): number | null {
	for (const table of tables) checkCells(table, 2);
	const filled = tables
		.map((table) => ({ table, n: sum(table.map(sum)) }))
		.filter(({ n }) => n > 0);
	const byChance = sum(filled.map(({ table, n }) => expected(table, n)));
	if (byChance === 0) return null;
	const seen = sum(filled.map(({ table, n }) => (table[0][1] + table[1][0]) / n));
	return 1 - seen / byChance;
}
