import { listEntries, rewriteCells } from '../infer/cells';
import type { TableColumn } from '../table';
import { isNationalId } from './national-id';
import { veilText, type VeiledKind } from './veil-text';

/** One kind of personal data that was made unreadable in a column. */
export interface Veiled {
	readonly kind: VeiledKind;
	/** How many there were. */
	readonly found: number;
	/** In how many responses. */
	readonly responses: number;
}

export interface VeiledCells {
	readonly cells: TableColumn;
	readonly veiled: readonly Veiled[];
}

/** A number by itself, as it answers a question about an amount. */
const plainNumber = /^\s*\d[\d\s.,]*$/;

/** Where most answers are numbers, eight digits are one more number and not somebody's telephone. */
function isNumbers(cells: TableColumn): boolean {
	const filled = listEntries(cells);
	const count = (list: readonly { readonly count: number }[]) =>
		list.reduce((sum, one) => sum + one.count, 0);
	return count(filled.filter(({ text }) => plainNumber.test(text))) * 2 > count(filled);
}

/**
 * The cells with the personal data that people typed into their answers made unreadable, and how much of each
 * kind that was. Answers that become the same are one entry. The same cells when there is nothing to veil.
 */
export function veilCells(cells: TableColumn): VeiledCells {
	const numbers = isNumbers(cells);
	const tallies = new Map<VeiledKind, { found: number; responses: number }>();
	const texts = cells.entries.map((entry, i) => {
		if (numbers && plainNumber.test(entry) && !isNationalId(entry)) return entry;
		const { text, found } = veilText(entry);
		const count = cells.counts[i] ?? 0;
		for (const [kind, times] of found) {
			const tally = tallies.get(kind) ?? { found: 0, responses: 0 };
			tally.found += times * count;
			tally.responses += count;
			tallies.set(kind, tally);
		}
		return text;
	});
	if (tallies.size === 0) return { cells, veiled: [] };
	return {
		cells: rewriteCells(cells, (_, entry) => texts[entry] ?? ''),
		veiled: [...tallies].map(([kind, tally]) => ({ kind, ...tally }))
	};
}
