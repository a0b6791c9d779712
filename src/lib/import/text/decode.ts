import { byteChunks } from './byte-chunks';
import type { Encoding } from './examine-bytes';
import type { InputFile } from '../table';

export interface DecodedText {
	/** Without byte order mark and without NUL characters. */
	readonly text: string;
	/** Bytes read so far. */
	readonly bytes: number;
	/** NUL characters taken out of this piece. */
	readonly nuls: number;
	/** Halves of surrogate pairs in this piece that had no other half, now U+FFFD. */
	readonly surrogates: number;
}

/** The file's text, piece by piece as its bytes arrive. What does not fit the encoding becomes U+FFFD. */
export async function* decodeFile(
	file: InputFile,
	encoding: Encoding,
	signal: AbortSignal | undefined
): AsyncGenerator<DecodedText, void> {
	const decoder = new TextDecoder(encoding);
	const isUtf16 = encoding.startsWith('utf-16');
	let bytes = 0;
	for await (const chunk of byteChunks(file, signal)) {
		bytes += chunk.length;
		yield clean(decoder.decode(chunk, { stream: true }), bytes, isUtf16);
	}
	const rest = decoder.decode();
	if (rest !== '') yield clean(rest, bytes, isUtf16);
}

function clean(text: string, bytes: number, isUtf16: boolean): DecodedText {
	return { ...withoutNuls(text), bytes, surrogates: isUtf16 ? countOf(text, '\ufffd') : 0 };
}

/** The text without its NUL characters, and how many there were. */
function withoutNuls(text: string): { readonly text: string; readonly nuls: number } {
	const nuls = countOf(text, '\0');
	return { text: nuls === 0 ? text : text.replaceAll('\0', ''), nuls };
}

function countOf(text: string, character: string): number {
	let count = 0;
	for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1))
		count += 1;
	return count;
}
