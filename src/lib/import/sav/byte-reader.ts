/** The file says something about itself that cannot be so. */
export class SavDamage extends Error {}

/** The bytes at hand end before what the file promises: more may follow. */
export class SavEnd extends SavDamage {}

/**
 * Reads numbers and runs of bytes one after the other. No length that stands in the file is believed before
 * it is compared with the bytes at hand.
 */
export class ByteReader {
	#at = 0;
	readonly #view: DataView;

	constructor(
		private readonly bytes: Uint8Array,
		readonly littleEndian: boolean
	) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	get at(): number {
		return this.#at;
	}

	get left(): number {
		return this.bytes.length - this.#at;
	}

	/** The next `length` bytes. Throws `SavDamage` for a length that is none, `SavEnd` when there are fewer. */
	take(length: number): Uint8Array {
		if (!Number.isSafeInteger(length) || length < 0) throw new SavDamage(`a length of ${length}`);
		if (length > this.left) throw new SavEnd(`${length} bytes wanted, ${this.left} left`);
		this.#at += length;
		return this.bytes.subarray(this.#at - length, this.#at);
	}

	/** What is left, without taking it. */
	peek(): Uint8Array {
		return this.bytes.subarray(this.#at);
	}

	byte(): number {
		return this.take(1)[0] ?? 0;
	}

	int32(): number {
		this.take(4);
		return this.#view.getInt32(this.#at - 4, this.littleEndian);
	}

	/** A 64-bit integer; beyond 2^53 it is only approximate, and then no length that a file could have. */
	int64(): number {
		this.take(8);
		return Number(this.#view.getBigInt64(this.#at - 8, this.littleEndian));
	}

	float64(): number {
		this.take(8);
		return this.#view.getFloat64(this.#at - 8, this.littleEndian);
	}
}
