import { joinBytes } from '../text/join-bytes';
import { ByteReader } from './byte-reader';
import type { SavHeader } from './read-header';

/** Takes the bytes of a case, 8 at a time: a number in the file's byte order, or a piece of a text. */
export interface ElementSink {
	element(bytes: Uint8Array): void;
}

/** Turns the data part of a file into elements of 8 bytes, piece by piece as it is read. */
export interface Expander {
	/** Takes the bytes that follow; returns false when the data say that they end here. */
	push(bytes: Uint8Array): boolean;
	/** True when bytes are left over that make no whole element. */
	readonly isCutOff: boolean;
}

const elementBytes = 8;

/** Data as they are. */
class PlainExpander implements Expander {
	#rest: Uint8Array = new Uint8Array(0);

	constructor(private readonly sink: ElementSink) {}

	get isCutOff(): boolean {
		return this.#rest.length > 0;
	}

	push(bytes: Uint8Array): boolean {
		const all = joined(this.#rest, bytes);
		const whole = all.length - (all.length % elementBytes);
		for (let at = 0; at < whole; at += elementBytes)
			this.sink.element(all.subarray(at, at + elementBytes));
		this.#rest = all.slice(whole);
		return true;
	}
}

const ended = 252;
const literal = 253;
const blank = 254;
const systemMissing = 255;

/** Groups of eight commands, each followed by the elements that its commands do not give themselves. */
class BytecodeExpander implements Expander {
	#rest: Uint8Array = new Uint8Array(0);
	#commands: Uint8Array = new Uint8Array(0);
	#next = 0;
	readonly #given: readonly Uint8Array[];

	constructor(
		private readonly sink: ElementSink,
		header: SavHeader,
		missing: Uint8Array
	) {
		this.#given = givenElements(header, missing);
	}

	get isCutOff(): boolean {
		return this.#rest.length > 0;
	}

	push(bytes: Uint8Array): boolean {
		const all = joined(this.#rest, bytes);
		let at = 0;
		for (;;) {
			if (this.#next >= this.#commands.length) {
				if (at + elementBytes > all.length) break;
				this.#commands = all.slice(at, at + elementBytes);
				this.#next = 0;
				at += elementBytes;
			}
			const command = this.#commands[this.#next] ?? 0;
			if (command === ended) {
				this.#rest = new Uint8Array(0);
				return false;
			}
			if (command === literal) {
				if (at + elementBytes > all.length) break;
				this.sink.element(all.subarray(at, at + elementBytes));
				at += elementBytes;
			} else if (command > 0) this.sink.element(this.#given[command] ?? blanks);
			this.#next += 1;
		}
		this.#rest = all.slice(at);
		return true;
	}
}

const blanks = new Uint8Array(elementBytes).fill(0x20);

/** The element that each command stands for by itself. */
function givenElements({ bias, littleEndian }: SavHeader, missing: Uint8Array): Uint8Array[] {
	return Array.from({ length: 256 }, (_, command) => {
		if (command === blank) return blanks;
		if (command === systemMissing) return missing;
		const element = new Uint8Array(elementBytes);
		new DataView(element.buffer).setFloat64(0, command - bias, littleEndian);
		return element;
	});
}

function joined(rest: Uint8Array, bytes: Uint8Array): Uint8Array {
	return rest.length === 0 ? bytes : joinBytes([rest, bytes]);
}

/** The expander for the file's compression, which hands its elements to `sink`. */
export function createExpander(
	header: SavHeader,
	missing: Uint8Array,
	sink: ElementSink
): Expander {
	return header.compression === 'none'
		? new PlainExpander(sink)
		: new BytecodeExpander(sink, header, missing);
}

/** The 8 bytes that mean that a number is missing: the file's own, else the lowest number there is. */
export function systemMissingBytes(machine: Uint8Array | undefined, littleEndian: boolean) {
	if (machine && machine.length >= elementBytes)
		return new ByteReader(machine, littleEndian).take(elementBytes);
	const bytes = new Uint8Array(elementBytes);
	new DataView(bytes.buffer).setFloat64(0, -Number.MAX_VALUE, littleEndian);
	return bytes;
}
