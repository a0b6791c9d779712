import { withoutNuls } from './decode';
import { headBytes, recogniseFile, utf16ByteOrder } from './recognise-file';
import { joinBytes } from './join-bytes';

/** Decodes a file's bytes for as long as they are text in UTF-8; hands out nothing before its head is judged. */
export class StrictUtf8 {
	/** NUL characters taken out so far. */
	nuls = 0;
	readonly #decoder = new TextDecoder('utf-8', { fatal: true });
	#head: Uint8Array | null = new Uint8Array(0);

	constructor(private readonly name: string) {}

	/** The text that these bytes complete, without byte order mark and NULs; null when the file is something else. */
	push(chunk: Uint8Array): string | null {
		return this.#decode(chunk, false);
	}

	/** What was left over; null also when the file ends within a character. */
	end(): string | null {
		return this.#decode(new Uint8Array(0), true);
	}

	#decode(chunk: Uint8Array, isLast: boolean): string | null {
		let bytes = chunk;
		if (this.#head) {
			bytes = joinBytes(this.#head, chunk);
			this.#head = bytes;
			if (bytes.length < headBytes && !isLast) return '';
			if (!this.#mayBeUtf8(bytes.subarray(0, headBytes))) return null;
			this.#head = null;
		}
		try {
			const { text, nuls } = withoutNuls(this.#decoder.decode(bytes, { stream: !isLast }));
			this.nuls += nuls;
			return text;
		} catch (error) {
			if (error instanceof TypeError) return null;
			throw error;
		}
	}

	#mayBeUtf8(head: Uint8Array): boolean {
		return recogniseFile(head, this.name) === null && utf16ByteOrder(head) === null;
	}
}
