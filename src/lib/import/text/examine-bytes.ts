import type { ImportIssue } from '$lib/survey/issue';
import { byteChunks } from './byte-chunks';
import { joinBytes } from './join-bytes';
import { openHash } from '../open-hash';
import { createPace, type ReadOptions } from '../pace';
import { headBytes, recogniseFile, utf16ByteOrder } from '../recognise-file';
import type { InputFile } from '../table';
import { Utf8Check } from './utf8-check';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Examined {
	readonly encoding: Encoding;
	/** Of all bytes, in hex. */
	readonly sha256: string;
	readonly bytes: number;
	/** Byte sequences that decoding will replace by U+FFFD. */
	readonly replaced: number;
	/** Lines of the first of them, 1-based. */
	readonly replacedLines: readonly number[];
	/** Why the file cannot be read at all; null when it can. */
	readonly refusal: ImportIssue | null;
}

const linesKept = 20;

/** How much of the time that reading a file in two passes takes goes into examining it, as measured. */
export const examineShare = 1 / 3;

/**
 * Reads the whole file once, keeping nothing: its hash, and the one encoding that fits all of it. UTF-8 is
 * chosen when every byte fits, and also when stray bytes are fewer than the sequences that fit;
 * otherwise Windows-1252, which any bytes are.
 */
export async function examineBytes(file: InputFile, options: ReadOptions): Promise<Examined> {
	const hash = await openHash(file);
	const check = new Utf8Check();
	const lines = new StrayLines();
	const pace = createPace(options);
	let head: Uint8Array = new Uint8Array(0);
	let bytes = 0;
	for await (const chunk of byteChunks(file, options.signal)) {
		if (head.length < headBytes) {
			head = joinBytes([head, chunk.subarray(0, headBytes - head.length)]);
			const refusal = head.length < headBytes ? null : recogniseFile(head, file.name);
			if (refusal) return refused(refusal);
		}
		hash.update(chunk);
		lines.enter(chunk);
		check.push(chunk, (index) => lines.note(index));
		lines.leave();
		bytes += chunk.length;
		await pace(() => ({
			file: file.name,
			bytesRead: Math.round(bytes * examineShare),
			bytes: file.size,
			responses: 0
		}));
	}
	check.end(() => lines.noteEnd());
	const refusal = recogniseFile(head, file.name);
	if (refusal) return refused(refusal);
	const encoding = chooseEncoding(head, check);
	return {
		encoding,
		sha256: hash.digest('hex'),
		bytes,
		replaced: encoding === 'utf-8' ? check.invalid : 0,
		replacedLines: encoding === 'utf-8' ? lines.noted : [],
		refusal: null
	};
}

function chooseEncoding(head: Uint8Array, check: Utf8Check): Encoding {
	const utf16 = utf16ByteOrder(head);
	if (utf16) return utf16;
	const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
	return marked || check.valid > check.invalid || check.invalid === 0 ? 'utf-8' : 'windows-1252';
}

/** The lines of stray bytes. Every line feed is passed once, however many stray bytes a line has. */
class StrayLines {
	readonly noted: number[] = [];
	#line = 1;
	#chunk: Uint8Array = new Uint8Array(0);
	/** The first line feed of the chunk that is not passed; -1 when there is none left. */
	#feed = -1;

	enter(chunk: Uint8Array): void {
		this.#chunk = chunk;
		this.#feed = chunk.indexOf(10);
	}

	leave(): void {
		this.#pass(this.#chunk.length);
	}

	note(index: number): void {
		if (this.noted.length >= linesKept) return;
		this.#pass(index);
		if (this.noted.at(-1) !== this.#line) this.noted.push(this.#line);
	}

	noteEnd(): void {
		this.note(this.#chunk.length);
	}

	#pass(end: number): void {
		while (this.#feed !== -1 && this.#feed < end) {
			this.#line += 1;
			this.#feed = this.#chunk.indexOf(10, this.#feed + 1);
		}
	}
}

function refused(refusal: ImportIssue): Examined {
	return { encoding: 'utf-8', sha256: '', bytes: 0, replaced: 0, replacedLines: [], refusal };
}
