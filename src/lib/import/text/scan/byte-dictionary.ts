import { hashBytes, lookOf, looks } from './hash-bytes';
import { decodeUtf8 } from './utf8-text';

const firstSlots = 64;
const firstBytes = 256;

/** Bytes of new entries that are decoded at once. */
const decodedAtOnce = 1 << 16;

/**
 * The distinct cells of one column, found again by their bytes in UTF-8: a hash table with open addressing
 * over the bytes themselves. A cell becomes a string once, when it is new. Code 0 is the blank cell.
 */
export class ByteDictionary {
	/** Each new entry's bytes and a NUL, which no cell holds. */
	#bytes = new Uint8Array(firstBytes);
	/** Where each code's bytes start, and last where the next entry's will. */
	#starts = new Uint32Array(firstSlots / 2);
	#hashes = new Int32Array(firstSlots / 2);
	/** A code, or 0 where nothing is. */
	#slots = new Int32Array(firstSlots);
	#size = 1;
	// An answer's options come again and again: comparing with one that looks alike saves hashing most cells,
	// and with it a third of the time.
	readonly #recent = new Uint32Array(looks);
	readonly #texts: string[] = [''];

	/** Entries, with the blank one. */
	get size(): number {
		return this.#size;
	}

	/** The code of the cell that stands from `start` to `end`, a new one for a cell not seen before. */
	codeOf(bytes: Uint8Array, start: number, end: number): number {
		if (start === end) return 0;
		const look = lookOf(bytes, start, end);
		const recent = this.#recent[look] ?? 0;
		if (recent !== 0 && this.#isEntry(recent, bytes, start, end)) return recent;
		const code = this.#find(bytes, start, end);
		this.#recent[look] = code;
		return code;
	}

	/** The entries' texts by code. Throws `NotUtf8` when one of them is not. */
	texts(): string[] {
		this.#decode();
		return this.#texts;
	}

	#find(bytes: Uint8Array, start: number, end: number): number {
		const hash = hashBytes(bytes, start, end);
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const code = this.#slots[slot] ?? 0;
			if (code === 0) break;
			if (this.#hashes[code] === hash && this.#isEntry(code, bytes, start, end)) return code;
			slot = (slot + 1) & mask;
		}
		return isBlank(bytes, start, end) ? 0 : this.#add(bytes.subarray(start, end), hash, slot);
	}

	#isEntry(code: number, bytes: Uint8Array, start: number, end: number): boolean {
		const from = this.#starts[code] ?? 0;
		const length = end - start;
		if ((this.#starts[code + 1] ?? 0) - from - 1 !== length) return false;
		const own = this.#bytes;
		for (let i = 0; i < length; i += 1) if (own[from + i] !== bytes[start + i]) return false;
		return true;
	}

	#add(cell: Uint8Array, hash: number, slot: number): number {
		const code = this.#size;
		const from = this.#starts[code] ?? 0;
		const next = from + cell.length + 1;
		if (code + 2 > this.#starts.length) this.#growEntries();
		if (next > this.#bytes.length) this.#growBytes(next);
		this.#bytes.set(cell, from);
		this.#bytes[next - 1] = 0;
		this.#starts[code + 1] = next;
		this.#hashes[code] = hash;
		this.#slots[slot] = code;
		this.#size = code + 1;
		if (2 * this.#size > this.#slots.length) this.#growSlots();
		if (next - (this.#starts[this.#texts.length] ?? 0) > decodedAtOnce) this.#decode();
		return code;
	}

	/** Decodes what is new: the entries of one column together cost little more than one of them. */
	#decode(): void {
		const from = this.#starts[this.#texts.length] ?? 0;
		const to = this.#starts[this.#size] ?? 0;
		if (from === to) return;
		for (const text of decodeUtf8(this.#bytes.subarray(from, to - 1)).split('\0'))
			this.#texts.push(text);
	}

	#growEntries(): void {
		const starts = new Uint32Array(2 * this.#starts.length);
		starts.set(this.#starts);
		this.#starts = starts;
		const hashes = new Int32Array(starts.length);
		hashes.set(this.#hashes);
		this.#hashes = hashes;
	}

	#growBytes(least: number): void {
		const bytes = new Uint8Array(Math.max(least, 2 * this.#bytes.length));
		bytes.set(this.#bytes);
		this.#bytes = bytes;
	}

	#growSlots(): void {
		const slots = new Int32Array(4 * this.#slots.length);
		const mask = slots.length - 1;
		for (let code = 1; code < this.#size; code += 1) {
			let slot = (this.#hashes[code] ?? 0) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = code;
		}
		this.#slots = slots;
	}
}

/** True for a cell of spaces, which is never an entry. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
	let at = start;
	while (at < end && isAsciiSpace(bytes[at] ?? 0)) at += 1;
	if (at === end) return true;
	const byte = bytes[at] ?? 0;
	// All other spaces that `trim` knows begin with one of these bytes.
	if (byte !== 0xc2 && byte < 0xe1) return false;
	return decodeUtf8(bytes.subarray(at, end)).trim() === '';
}

function isAsciiSpace(byte: number): boolean {
	return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
