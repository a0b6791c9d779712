import type { TableColumn } from '../table';

/** What stands where an e-mail address stood. */
const veil = '•••@•••';

const address = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}/g;

/**
 * The cells with every e-mail address that someone typed into an answer made unreadable, and how many
 * responses that was. The same cells when there is none.
 */
export function veilAddresses(cells: TableColumn): {
	readonly cells: TableColumn;
	readonly veiled: number;
} {
	let veiled = 0;
	const entries = cells.entries.map((text, entry) => {
		if (!text.includes('@')) return text;
		const plain = text.replace(address, veil);
		if (plain !== text) veiled += cells.counts[entry] ?? 0;
		return plain;
	});
	return veiled === 0 ? { cells, veiled } : { cells: { ...cells, entries }, veiled };
}
