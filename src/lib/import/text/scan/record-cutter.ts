const quote = 0x22;
const carriageReturn = 0x0d;

/** Cells cut at a time: few enough that their bytes are still in the processor's cache when they are encoded. */
const cellsAtOnce = 16_384;

export interface CutDialect {
	/** Both as their byte. */
	readonly delimiter: number;
	readonly newline: number;
	/** Cells that every record must have. */
	readonly width: number;
	/** What a repeated header begins with, in UTF-8 and with its quotes doubled; null when none is looked for. */
	readonly firstHeader: Uint8Array | null;
}

/**
 * Why the cutting stopped: there is no room for another record, the bytes end within the next one, or the
 * next one is not regular.
 */
export type Stop = 'full' | 'incomplete' | 'irregular';

/**
 * Cuts regular records out of UTF-8 without making a string of any cell. A record is regular when it has the
 * table's width, a quote stands only around a whole cell or doubled inside such a cell, at least one cell
 * begins with a character that is surely no space, and it does not begin like the header. All else (damage,
 * blank rows, spaces around quotes, repeated headers) is left to the careful reader.
 */
export class RecordCutter {
	/** Records cut by the last call. */
	records = 0;
	stopped: Stop = 'full';
	/** Where each cell begins, record after record, without its quotes. */
	readonly starts: Int32Array;
	/** Where each cell ends; the bitwise complement of that when quotes are doubled inside. */
	readonly ends: Int32Array;
	/** Cells of each record. */
	readonly width: number;

	constructor(private readonly dialect: CutDialect) {
		this.width = dialect.width;
		const cells = Math.max(cellsAtOnce, dialect.width);
		this.starts = new Int32Array(cells);
		this.ends = new Int32Array(cells);
	}

	/** Cuts from `from`, where a record begins; returns where the first record begins that was not cut. */
	cut(bytes: Uint8Array, from: number): number {
		const { width } = this.dialect;
		let at = from;
		this.records = 0;
		this.stopped = 'full';
		for (let cell = 0; cell + width <= this.starts.length; cell += width) {
			const next = this.#cutRecord(bytes, at, cell);
			if (next === -1) break;
			at = next;
			this.records += 1;
		}
		return at;
	}

	/** Where the record ends; -1, with the reason in `stopped`, when it is not whole or not regular. */
	#cutRecord(bytes: Uint8Array, from: number, firstCell: number): number {
		const { delimiter, newline, width } = this.dialect;
		const lastCell = firstCell + width - 1;
		let at = from;
		let isFilled = false;
		for (let cell = firstCell; cell <= lastCell; cell += 1) {
			at = bytes[at] === quote ? this.#cutQuoted(bytes, at, cell) : this.#cutBare(bytes, at, cell);
			if (cell === lastCell && bytes[at] === carriageReturn && newline !== carriageReturn) at += 1;
			if (at >= bytes.length) return this.#stop('incomplete');
			if (bytes[at] !== (cell === lastCell ? newline : delimiter)) return this.#stop('irregular');
			isFilled ||= this.#isSurelyFilled(bytes, cell);
			at += 1;
		}
		return isFilled && !this.#beginsLikeHeader(bytes, firstCell) ? at : this.#stop('irregular');
	}

	#stop(reason: Stop): -1 {
		this.stopped = reason;
		return -1;
	}

	/** Returns what follows the closing quote, or the end of the bytes. */
	#cutQuoted(bytes: Uint8Array, at: number, cell: number): number {
		let end = findQuote(bytes, at + 1);
		let hasDoubled = false;
		while (end + 1 < bytes.length && bytes[end + 1] === quote) {
			hasDoubled = true;
			end = findQuote(bytes, end + 2);
		}
		this.starts[cell] = at + 1;
		this.ends[cell] = hasDoubled ? ~end : end;
		return end + 1;
	}

	/** Returns what ends the cell: a delimiter, a line end, or a quote that should not be there. */
	#cutBare(bytes: Uint8Array, from: number, cell: number): number {
		const { delimiter, newline } = this.dialect;
		let at = from;
		for (; at < bytes.length; at += 1) {
			const byte = bytes[at];
			if (byte === delimiter || byte === newline || byte === quote) break;
		}
		const endsInReturn =
			at > from &&
			bytes[at] === newline &&
			newline !== carriageReturn &&
			bytes[at - 1] === carriageReturn;
		this.starts[cell] = from;
		this.ends[cell] = endsInReturn ? at - 1 : at;
		return at;
	}

	/** Spaces of all kinds begin with other bytes than these, and so do some letters. */
	#isSurelyFilled(bytes: Uint8Array, cell: number): boolean {
		const start = this.starts[cell] ?? 0;
		if (start === this.ends[cell]) return false;
		const byte = bytes[start] ?? 0;
		return (byte > 0x20 && byte < 0x80) || (byte >= 0xc3 && byte < 0xe0);
	}

	#beginsLikeHeader(bytes: Uint8Array, cell: number): boolean {
		const { firstHeader } = this.dialect;
		if (firstHeader === null) return false;
		const start = this.starts[cell] ?? 0;
		const end = this.ends[cell] ?? 0;
		const length = (end < 0 ? ~end : end) - start;
		return (
			length === firstHeader.length && firstHeader.every((byte, i) => bytes[start + i] === byte)
		);
	}
}

/** The next quote from `at` on; the end of the bytes when there is none. */
function findQuote(bytes: Uint8Array, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at] !== quote) at += 1;
	return at;
}
