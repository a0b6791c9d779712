import { allocateCodes, type EntryCodes } from '$lib/survey/column';
import type { TableColumn } from './table';

const firstCapacity = 256;
/** A power of two: how many of the cells seen last are remembered by their looks. */
const recentSize = 128;

/** Dictionary-encodes one column, some rows at a time, in memory that grows with its distinct cells and its length. */
export class ColumnEncoder {
	readonly #entries: string[] = [''];
	readonly #codeOf = new Map([['', 0]]);
	#codes: EntryCodes = allocateCodes(firstCapacity, 1);
	#length = 0;
	// Hashing a fresh string for the map costs more than all else here, so cells that look like one seen
	// lately are compared with it first: this halves the time for a column of options.
	readonly #recentCells: string[] = new Array<string>(recentSize).fill('');
	readonly #recentCodes = new Uint32Array(recentSize);

	/** Takes the cells that stand at `column` in the rows; a row that ends before it is blank there. */
	pushCells(rows: readonly (readonly string[])[], column: number): void {
		const length = this.#length + rows.length;
		if (length > this.#codes.length) this.#moveCodes(Math.max(length, 2 * this.#codes.length));
		const recentCells = this.#recentCells;
		const recentCodes = this.#recentCodes;
		for (const row of rows) {
			const cell = row[column] ?? '';
			const slot = lookOf(cell);
			let code = recentCodes[slot] ?? 0;
			if (cell !== recentCells[slot]) {
				code = this.#codeOf.get(cell) ?? this.#add(cell);
				recentCells[slot] = this.#entries[code] ?? '';
				recentCodes[slot] = code;
			}
			this.#codes[this.#length++] = code;
		}
	}

	finish(): TableColumn {
		const codes = this.#codes.slice(0, this.#length);
		return { entries: this.#entries, counts: countCodes(codes, this.#entries.length), codes };
	}

	/** A cell of spaces is blank. */
	#add(cell: string): number {
		const own = detach(cell);
		const code = cell.trim() === '' ? 0 : this.#entries.length;
		this.#codeOf.set(own, code);
		if (code > 0) {
			this.#entries.push(own);
			const widest = 2 ** (8 * this.#codes.BYTES_PER_ELEMENT);
			if (code >= widest) this.#moveCodes(this.#codes.length);
		}
		return code;
	}

	#moveCodes(capacity: number): void {
		const moved = allocateCodes(capacity, this.#entries.length);
		moved.set(this.#codes);
		this.#codes = moved;
	}
}

function countCodes(codes: EntryCodes, entries: number): number[] {
	const counts = new Uint32Array(entries);
	for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
	return Array.from(counts);
}

function lookOf(cell: string): number {
	const { length } = cell;
	if (length === 0) return 0;
	const ends = cell.charCodeAt(0) * 5 + cell.charCodeAt(length - 1) * 11;
	return (ends + cell.charCodeAt(length >> 1) * 23 + length) & (recentSize - 1);
}

/** A copy of its own: a slice would keep the whole piece of file that it was cut from in memory. */
function detach(cell: string): string {
	return cell.length < 13 ? cell : ` ${cell}`.slice(1);
}
