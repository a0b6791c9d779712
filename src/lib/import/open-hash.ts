import { createSHA256 } from 'hash-wasm';
import type { IncrementalHash, InputFile } from './table';

/** A SHA-256 that has seen nothing yet: the one the file brings along, else one in WebAssembly. */
export async function openHash(file: InputFile): Promise<IncrementalHash> {
	return file.createHash?.() ?? createSHA256();
}
