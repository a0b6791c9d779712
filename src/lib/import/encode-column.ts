import { allocateCodes, type EntryCodes } from '$lib/survey/column';
import { ByteDictionary } from './text/scan/byte-dictionary';
import type { RecordCutter } from './text/scan/record-cutter';
import type { TableColumn } from './table';

const firstCapacity = 256;
const quote = 0x22;
const encoder = new TextEncoder();

/** The bytes of the cell at hand, where they do not stand in the file as they are. */
let own = new Uint8Array(1 << 12);

/** The codes of the cells at hand. */
let fresh = new Uint32Array(1 << 12);

/** Dictionary-encodes one column, some rows at a time, in memory that grows with its distinct cells and its length. */
export class ColumnEncoder {
	readonly #dictionary = new ByteDictionary();
	#codes: EntryCodes = allocateCodes(firstCapacity, 1);
	#length = 0;

	/** Takes the cells that stand at `column` in the rows; a row that ends before it is blank there. */
	pushCells(rows: readonly (readonly string[])[], column: number): void {
		makeRoom(rows.length);
		rows.forEach((row, i) => (fresh[i] = this.#codeOfText(row[column] ?? '')));
		this.#append(fresh.subarray(0, rows.length));
	}

	/** Takes the cells at `column` of the records cut from `bytes`. Throws `NotUtf8`. */
	pushCut(bytes: Uint8Array, { starts, ends, records, width }: RecordCutter, column: number): void {
		makeRoom(records);
		for (let row = 0, cell = column; row < records; row += 1, cell += width) {
			const start = starts[cell] ?? 0;
			const end = ends[cell] ?? 0;
			fresh[row] =
				end < 0
					? this.#codeOfDoubled(bytes, start, ~end)
					: this.#dictionary.codeOf(bytes, start, end);
		}
		this.#append(fresh.subarray(0, records));
	}

	/** Throws `NotUtf8` when a cell was not. */
	finish(): TableColumn {
		const entries = this.#dictionary.texts();
		const codes = this.#codes.slice(0, this.#length);
		return { entries, counts: countCodes(codes, entries.length), codes };
	}

	#codeOfText(cell: string): number {
		if (own.length < 3 * cell.length) own = new Uint8Array(6 * cell.length);
		return this.#dictionary.codeOf(own, 0, encoder.encodeInto(cell, own).written);
	}

	/** The code of a cell in which every quote is written twice. */
	#codeOfDoubled(bytes: Uint8Array, start: number, end: number): number {
		if (own.length < end - start) own = new Uint8Array(2 * (end - start));
		let length = 0;
		for (let at = start; at < end; at += 1) {
			const byte = bytes[at] ?? 0;
			own[length++] = byte;
			if (byte === quote) at += 1;
		}
		return this.#dictionary.codeOf(own, 0, length);
	}

	#append(codes: Uint32Array): void {
		const length = this.#length + codes.length;
		const isFull = length > this.#codes.length;
		const isTooNarrow = this.#dictionary.size > 2 ** (8 * this.#codes.BYTES_PER_ELEMENT);
		if (isFull || isTooNarrow) {
			const capacity = isFull ? Math.max(length, 2 * this.#codes.length) : this.#codes.length;
			const moved = allocateCodes(capacity, this.#dictionary.size);
			moved.set(this.#codes);
			this.#codes = moved;
		}
		this.#codes.set(codes, this.#length);
		this.#length = length;
	}
}

function makeRoom(rows: number): void {
	if (rows > fresh.length) fresh = new Uint32Array(2 * rows);
}

function countCodes(codes: EntryCodes, entries: number): number[] {
	const counts = new Uint32Array(entries);
	for (let row = 0; row < codes.length; row += 1) {
		const code = codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return Array.from(counts);
}
