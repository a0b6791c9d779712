import { byteChunks } from '../text/byte-chunks';
import { openHash } from '../open-hash';
import type { InputFile } from '../table';
import { tooLarge } from './refused';

/** An archive's directory stands at its end, so all of it must be held. */
export const mostBytes = 128 * 2 ** 20;

const firstCapacity = 65_536;

/** All bytes of the file and their SHA-256 in hex. Throws `Refused` when there are more than `mostBytes`. */
export async function readWhole(
	file: InputFile,
	signal: AbortSignal | undefined
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> {
	const hash = await openHash(file);
	let held = new Uint8Array(Math.max(firstCapacity, Math.min(file.size, mostBytes)));
	let length = 0;
	for await (const chunk of byteChunks(file, signal)) {
		const needed = length + chunk.length;
		if (needed > mostBytes) throw tooLarge(`the file is larger than ${mostBytes} bytes`);
		if (needed > held.length) held = enlarge(held, Math.max(needed, held.length * 2));
		held.set(chunk, length);
		length = needed;
		hash.update(chunk);
	}
	return { bytes: held.subarray(0, length), sha256: hash.digest('hex') };
}

function enlarge(bytes: Uint8Array, capacity: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(capacity);
	larger.set(bytes);
	return larger;
}
