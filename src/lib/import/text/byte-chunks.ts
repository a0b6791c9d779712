import type { InputFile } from '../table';

/** The file's bytes as they arrive. Rejects with the signal's reason when cancelled; always lets go of the stream. */
export async function* byteChunks(
	file: InputFile,
	signal: AbortSignal | undefined
): AsyncGenerator<Uint8Array, void> {
	const reader = file.stream().getReader();
	try {
		for (;;) {
			signal?.throwIfAborted();
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel();
	}
}
