import type { Dialect } from '../dialect';
import type { RowReader } from '../read-rows';
import { longestQuoted } from '../record-scanner';
import { RecordCutter } from './record-cutter';
import { decodeUtf8, encodeUtf8 } from './utf8-text';

/** Bytes handed to the careful reader at once; doubled while nothing but irregular records comes. */
const firstStretch = 4096;
const longestStretch = 1 << 16;

/**
 * Reads the records of a file in UTF-8. The regular ones, nearly always all of them, are cut from the bytes
 * and encoded without becoming strings. The header and whatever is not regular goes as text to the careful
 * reader, which alone judges what such a record is, and after it the cutting goes on: both ways give the same
 * rows, line numbers and issues.
 */
export class BlockReader {
	readonly #newline: number;
	readonly #cutter: RecordCutter;
	#stretch = firstStretch;

	constructor(
		{ delimiter, newline }: Dialect,
		private readonly rows: RowReader
	) {
		this.#newline = newline.charCodeAt(0);
		this.#cutter = new RecordCutter({
			delimiter: delimiter.charCodeAt(0),
			newline: this.#newline,
			width: rows.width,
			firstHeader: firstHeaderOf(rows)
		});
	}

	/**
	 * Reads the whole records of `bytes`, which go on where the last ones ended. Returns how many bytes of them
	 * are done with. Throws `NotUtf8`.
	 */
	read(bytes: Uint8Array, isLast: boolean): number {
		let at = 0;
		while (at < bytes.length) {
			const cut = this.rows.isPastHeader ? this.#cut(bytes, at) : at;
			const isWaiting = this.rows.isPastHeader && this.#cutter.stopped === 'incomplete';
			if (cut === bytes.length) return cut;
			if (isWaiting && !isLast && bytes.length - cut <= longestQuoted) return cut;
			this.#stretch = cut > at ? firstStretch : Math.min(2 * this.#stretch, longestStretch);
			at = this.#readCarefully(bytes, cut, isLast);
			if (at === cut) return at;
		}
		return at;
	}

	/** Returns where the first record begins that is not whole or not regular. */
	#cut(bytes: Uint8Array, from: number): number {
		let at = from;
		do {
			const next = this.#cutter.cut(bytes, at);
			if (next === at) break;
			this.rows.takeCut(bytes, this.#cutter);
			this.rows.passLines(countBytes(bytes, this.#newline, at, next));
			at = next;
		} while (this.#cutter.stopped === 'full');
		return at;
	}

	/** Has some lines read as text, as many as it takes to get past the record at `from`; returns where it got to. */
	#readCarefully(bytes: Uint8Array, from: number, isLast: boolean): number {
		for (let size = this.#stretch; ; size *= 2) {
			const lineEnd = bytes.indexOf(this.#newline, from + size) + 1;
			const isAll = lineEnd === 0;
			const end = !isAll ? lineEnd : isLast ? bytes.length : bytes.lastIndexOf(this.#newline) + 1;
			if (end <= from) return from;
			const text = decodeUtf8(bytes.subarray(from, end));
			const done = this.rows.read(text, isAll && isLast);
			if (done === text.length) return end;
			if (done > 0) return from + encodeUtf8(text.slice(0, done)).length;
			if (isAll) return from;
		}
	}
}

function firstHeaderOf({ repeatable }: RowReader): Uint8Array | null {
	return repeatable === null ? null : encodeUtf8(repeatable.replaceAll('"', '""'));
}

function countBytes(bytes: Uint8Array, byte: number, from: number, to: number): number {
	let count = 0;
	for (let at = bytes.indexOf(byte, from); at !== -1 && at < to; at = bytes.indexOf(byte, at + 1))
		count += 1;
	return count;
}
