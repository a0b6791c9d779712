import type { InputFile } from './table';

/** An input file of bytes or text (then UTF-8) that is in memory already, handed out in pieces of `pieceSize` bytes. */
export function memoryFile(
	name: string,
	content: string | Uint8Array,
	pieceSize = 65_536
): InputFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return { name, size: bytes.length, stream: () => streamOf(bytes, pieceSize) };
}

function streamOf(bytes: Uint8Array, pieceSize: number): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) controller.close();
			else controller.enqueue(bytes.subarray(at, (at += pieceSize)));
		}
	});
}
