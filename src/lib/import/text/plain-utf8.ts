import { headBytes, recogniseFile, utf16ByteOrder } from '../recognise-file';
import { joinBytes } from './join-bytes';

/**
 * The bytes of a file that is taken for UTF-8, without byte order mark and NULs. Only the file's head is judged
 * here, and nothing is handed out before; that the rest is UTF-8 too shows when it is read.
 */
export class PlainUtf8 {
	/** NUL characters taken out so far. */
	nuls = 0;
	#head: Uint8Array | null = new Uint8Array(0);

	constructor(private readonly name: string) {}

	/** What is known to be text so far; null when the file is something else. */
	push(chunk: Uint8Array): Uint8Array | null {
		return this.#take(chunk, false);
	}

	/** What was held back. */
	end(): Uint8Array | null {
		return this.#take(new Uint8Array(0), true);
	}

	#take(chunk: Uint8Array, isLast: boolean): Uint8Array | null {
		if (this.#head === null) return this.#withoutNuls(chunk);
		const bytes = joinBytes([this.#head, chunk]);
		this.#head = bytes;
		if (bytes.length < headBytes && !isLast) return new Uint8Array(0);
		const head = bytes.subarray(0, headBytes);
		if (recogniseFile(head, this.name) !== null || utf16ByteOrder(head) !== null) return null;
		this.#head = null;
		const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
		return this.#withoutNuls(isMarked ? bytes.subarray(3) : bytes);
	}

	#withoutNuls(bytes: Uint8Array): Uint8Array {
		if (!bytes.includes(0)) return bytes;
		const kept = bytes.filter((byte) => byte !== 0);
		this.nuls += bytes.length - kept.length;
		return kept;
	}
}
