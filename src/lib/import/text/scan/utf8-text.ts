/** Bytes that were taken for UTF-8 are not. */
export class NotUtf8 extends Error {}

// Byte order marks are taken off the file as a whole: one inside it is a character of its cell.
const settings = { fatal: true, ignoreBOM: true } as const;
const decoder = new TextDecoder('utf-8', settings);

/** The text of bytes that begin and end with a character. Throws `NotUtf8`. */
export function decodeUtf8(bytes: Uint8Array): string {
	return decode(decoder, bytes, false);
}

/** The text of a file's first bytes, without a character that they end in the middle of. Throws `NotUtf8`. */
export function decodeUtf8Start(bytes: Uint8Array): string {
	return decode(new TextDecoder('utf-8', settings), bytes, true);
}

function decode(by: TextDecoder, bytes: Uint8Array, stream: boolean): string {
	try {
		return by.decode(bytes, { stream });
	} catch (error) {
		if (error instanceof TypeError) throw new NotUtf8();
		throw error;
	}
}

/** Characters (UTF-16 code units) that the bytes give, counted without decoding them. */
export function countCharacters(bytes: Uint8Array): number {
	let count = 0;
	for (const byte of bytes) {
		if (byte < 0x80 || byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1;
	}
	return count;
}

const encoder = new TextEncoder();

export function encodeUtf8(text: string): Uint8Array {
	return encoder.encode(text);
}
