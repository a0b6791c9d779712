import { Inflate } from 'fflate';
import { createCRC32 } from 'hash-wasm';
import type { ReadOptions } from '../pace';
import type { InputFile } from '../table';
import { damaged, locked, tooLarge } from './refused';
import { readWhole } from './read-whole';
import { readDirectory, type ArchiveEntry } from './zip-directory';

const pieceSize = 16_384;
const outputSize = 65_536;
/** Of all that is unpacked from one archive, and from archives inside it. */
const mostUnpacked = 2 ** 30;
/** Answers shrink to a tenth or a thirtieth, hardly ever below a hundredth; what is small may shrink as it likes. */
const mostRatio = 250;
const ratioFrom = 16 * 2 ** 20;

/** Counts what has been unpacked, in an archive and the archives inside it. */
export class UnpackedBytes {
	#count = 0;

	/** Throws `Refused` when it gets to be too much. */
	add(bytes: number): void {
		this.#count += bytes;
		if (this.#count > mostUnpacked)
			throw tooLarge(`the archive unpacks to more than ${mostUnpacked} bytes`);
	}
}

/** Opens a zip archive. Rejects with `Refused` when it is damaged or too large. */
export async function openArchive(
	file: InputFile,
	options: ReadOptions,
	unpacked = new UnpackedBytes()
): Promise<Archive> {
	const { bytes, sha256 } = await readWhole(file, options.signal);
	return new Archive(file.name, bytes, sha256, readDirectory(bytes), unpacked);
}

/** A zip archive in memory, whose files are unpacked piece by piece and never further than answers can go. */
export class Archive {
	/** Packed bytes read so far, for progress; at most all. */
	consumed = 0;

	constructor(
		readonly file: string,
		private readonly content: Uint8Array,
		readonly sha256: string,
		readonly entries: readonly ArchiveEntry[],
		readonly unpacked: UnpackedBytes
	) {}

	get bytes(): number {
		return this.content.length;
	}

	/** The file at this path, in any case, as workbooks name their parts. */
	find(path: string): ArchiveEntry | undefined {
		const wanted = path.toLowerCase();
		return this.entries.find(({ name }) => name.toLowerCase() === wanted);
	}

	/**
	 * The file's bytes, some 64 KiB at a time. Throws `Refused` when they are not what the directory says, when
	 * they are far more than answers could be, and when a password protects them.
	 */
	async *read(entry: ArchiveEntry): AsyncGenerator<Uint8Array, void> {
		if (entry.isEncrypted) throw locked('a password protects the files in the archive');
		if (entry.method !== 0 && entry.method !== 8)
			throw damaged(`compression method ${entry.method} is not known`);
		const crc = await createCRC32();
		let size = 0;
		let packed = 0;
		for (const { piece, read } of this.#unpack(entry)) {
			this.consumed = Math.min(this.bytes, this.consumed + read - packed);
			packed = read;
			size += piece.length;
			this.unpacked.add(piece.length);
			if (size > entry.size) throw damaged('a file in the archive is larger than it says');
			if (size > ratioFrom && size > packed * mostRatio)
				throw tooLarge('a file in the archive unpacks to far more than answers would');
			crc.update(piece);
			yield piece;
		}
		if (size !== entry.size) throw damaged('a file in the archive is shorter than it says');
		if (Number.parseInt(crc.digest('hex'), 16) !== entry.crc)
			throw damaged('a file in the archive has changed since it was packed');
	}

	/** The same as a stream, which fails with `Refused`. */
	stream(entry: ArchiveEntry): ReadableStream<Uint8Array> {
		const pieces = this.read(entry);
		return new ReadableStream({
			async pull(controller) {
				const { done, value } = await pieces.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await pieces.return();
			}
		});
	}

	/** `read`: packed bytes that went into all pieces so far. */
	*#unpack(entry: ArchiveEntry): Generator<{ piece: Uint8Array; read: number }, void> {
		const packed = this.content.subarray(entry.start, entry.start + entry.packed);
		let waiting: Uint8Array[] = [];
		const inflate = new Inflate((piece) => waiting.push(piece));
		for (let at = 0; at < packed.length; at += pieceSize) {
			const read = Math.min(packed.length, at + pieceSize);
			const piece = packed.subarray(at, read);
			if (entry.method === 0) waiting.push(piece);
			else pushInto(inflate, piece, read === packed.length);
			for (const whole of waiting)
				for (let from = 0; from < whole.length; from += outputSize)
					yield { piece: whole.subarray(from, from + outputSize), read };
			waiting = [];
		}
	}
}

function pushInto(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
	try {
		inflate.push(piece, isLast);
	} catch {
		throw damaged('a file in the archive cannot be unpacked');
	}
}
