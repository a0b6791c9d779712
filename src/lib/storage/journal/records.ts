import { crc32 } from './crc32';

/**
 * A log is records one after another. A record is twelve bytes of header and then JSON as UTF-8. The header, little
 * endian: how long the JSON is, its CRC-32, and the CRC-32 of those eight bytes.
 */
const headerBytes = 12;

/** What lies in a log, as far as it can be read. */
export interface Decoded {
	/** In order; the value is undefined where a record's JSON has gone bad. */
	readonly records: readonly { readonly value: unknown; readonly end: number }[];
	/** Where the last record that can be told ends. */
	readonly end: number;
	/**
	 * What lies behind `end`. `torn`: the beginning of a record whose writing was never finished; `damaged`: bytes
	 * that no unfinished writing leaves.
	 */
	readonly rest: 'nothing' | 'torn' | 'damaged';
}

/** The records as they lie on disk. */
export function encodeRecords(values: readonly unknown[]): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const texts = values.map((value) => encoder.encode(JSON.stringify(value)));
	const size = texts.reduce((sum, text) => sum + headerBytes + text.length, 0);
	const bytes = new Uint8Array(size);
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const text of texts) {
		view.setUint32(at, text.length, true);
		view.setUint32(at + 4, crc32(text), true);
		view.setUint32(at + 8, crc32(bytes.subarray(at, at + 8)), true);
		bytes.set(text, at + headerBytes);
		at += headerBytes + text.length;
	}
	return bytes;
}

/** The pieces one after another. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** Reads what {@link encodeRecords} wrote, whatever has become of it since. */
export function decodeRecords(bytes: Uint8Array): Decoded {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const records: { value: unknown; end: number }[] = [];
	let at = 0;
	while (at + headerBytes <= bytes.length) {
		if (view.getUint32(at + 8, true) !== crc32(bytes.subarray(at, at + 8)))
			// A machine that lost its power may leave room that was made and never written.
			return { records, end: at, rest: isBlank(bytes.subarray(at)) ? 'torn' : 'damaged' };
		const start = at + headerBytes;
		const end = start + view.getUint32(at, true);
		if (end > bytes.length) break;
		const value = readJson(bytes.subarray(start, end), view.getUint32(at + 4, true));
		records.push({ value, end });
		at = end;
	}
	return { records, end: at, rest: at === bytes.length ? 'nothing' : 'torn' };
}

function readJson(text: Uint8Array, checksum: number): unknown {
	if (crc32(text) !== checksum) return undefined;
	try {
		return JSON.parse(new TextDecoder().decode(text));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return undefined;
	}
}

function isBlank(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte === 0);
}
