import { ByteReader, SavDamage } from './byte-reader';

/** A block larger than this was not written by a survey tool: SPSS makes blocks of 4 MB. */
const largestBlock = 64 * 1024 * 1024;
/** However small a file is, it may hold this much. */
const alwaysAllowed = 64 * 1024 * 1024;
/** Answers repeat, but not this often: beyond it, a file is made to fill memory. */
const mostTimes = 100;
const largestData = 1024 * 1024 * 1024;

interface Block {
	readonly compressed: Uint8Array;
	readonly expandedBytes: number;
}

/**
 * The data of a file with zlib compression, block by block. `bytes` is the whole file and `at` where its
 * dictionary ends. Throws `SavDamage` when a block is not what the file's list of blocks says, or when the
 * data would grow beyond what answers do. Layout: PSPP developer guide, “Data Record”.
 */
export async function* inflateBlocks(
	bytes: Uint8Array,
	at: number,
	littleEndian: boolean
): AsyncGenerator<Uint8Array, void> {
	const blocks = listBlocks(bytes, at, littleEndian);
	const total = blocks.reduce((sum, { expandedBytes }) => sum + expandedBytes, 0);
	if (total > Math.min(largestData, Math.max(alwaysAllowed, mostTimes * bytes.length)))
		throw new SavDamage(`data that would grow to ${total} bytes`);
	for (const block of blocks) yield* inflate(block);
}

function listBlocks(bytes: Uint8Array, at: number, littleEndian: boolean): Block[] {
	const head = new ByteReader(bytes.subarray(at), littleEndian);
	head.int64();
	const trailerAt = head.int64();
	const trailerBytes = head.int64();
	const trailer = new ByteReader(slice(bytes, trailerAt, trailerBytes), littleEndian);
	trailer.take(16);
	trailer.int32();
	const count = trailer.int32();
	const blocks: Block[] = [];
	while (blocks.length < count) {
		trailer.int64();
		const from = trailer.int64();
		const expandedBytes = trailer.int32();
		const compressedBytes = trailer.int32();
		if (expandedBytes < 0 || expandedBytes > largestBlock)
			throw new SavDamage(`a block of ${expandedBytes} bytes`);
		blocks.push({ compressed: slice(bytes, from, compressedBytes), expandedBytes });
	}
	return blocks;
}

function slice(bytes: Uint8Array, from: number, length: number): Uint8Array {
	const reader = new ByteReader(bytes, true);
	reader.take(from);
	return reader.take(length);
}

async function* inflate({ compressed, expandedBytes }: Block): AsyncGenerator<Uint8Array, void> {
	const stream = new Blob([compressed.slice()]).stream();
	const reader = stream.pipeThrough(new DecompressionStream('deflate')).getReader();
	let seen = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			seen += value.length;
			if (seen > expandedBytes) throw new SavDamage('a block longer than it says');
			yield value;
		}
	} catch (error) {
		throw error instanceof SavDamage ? error : new SavDamage('a block that cannot be expanded');
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	if (seen < expandedBytes) throw new SavDamage('a block shorter than it says');
}
