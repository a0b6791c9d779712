/**
 * Checks bytes for UTF-8, chunk after chunk. Follows the decoder of the WHATWG Encoding Standard, so
 * `invalid` is the number of replacement characters that decoding gives.
 */
export class Utf8Check {
	/** Well-formed sequences of two bytes or more. */
	valid = 0;
	invalid = 0;
	#needed = 0;
	#low = 0x80;
	#high = 0xbf;

	/** `onInvalid` gets the position in the chunk. */
	push(chunk: Uint8Array, onInvalid: (index: number) => void): void {
		const length = chunk.length;
		for (let i = 0; i < length; i++) {
			const byte = chunk[i] ?? 0;
			if (byte < 0x80 && this.#needed === 0) continue;
			if (!this.#accepts(byte)) {
				this.invalid += 1;
				onInvalid(i);
			}
		}
	}

	end(onInvalid: () => void): void {
		if (this.#needed === 0) return;
		this.#needed = 0;
		this.invalid += 1;
		onInvalid();
	}

	#accepts(byte: number): boolean {
		if (this.#needed === 0) return this.#starts(byte);
		const fits = byte >= this.#low && byte <= this.#high;
		this.#low = 0x80;
		this.#high = 0xbf;
		if (fits) {
			this.#needed -= 1;
			if (this.#needed === 0) this.valid += 1;
			return true;
		}
		this.#needed = 0;
		// The byte that broke the sequence begins anew; when it is broken too, that is one more.
		if (byte >= 0x80 && !this.#starts(byte)) this.invalid += 1;
		return false;
	}

	#starts(byte: number): boolean {
		if (byte >= 0xc2 && byte <= 0xdf) this.#needed = 1;
		else if (byte >= 0xe0 && byte <= 0xef) this.#needed = 2;
		else if (byte >= 0xf0 && byte <= 0xf4) this.#needed = 3;
		else return false;
		if (byte === 0xe0) this.#low = 0xa0;
		if (byte === 0xed) this.#high = 0x9f;
		if (byte === 0xf0) this.#low = 0x90;
		if (byte === 0xf4) this.#high = 0x8f;
		return true;
	}
}
