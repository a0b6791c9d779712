import { decodeEntryName } from './entry-name';
import { damaged, tooLarge } from './refused';

/** A file inside an archive. */
export interface ArchiveEntry {
	readonly name: string;
	readonly isEncrypted: boolean;
	/** 0: stored as it is, 8: deflated. */
	readonly method: number;
	readonly crc: number;
	/** Bytes in the archive, and when unpacked, as the directory says. */
	readonly packed: number;
	readonly size: number;
	/** Where its packed bytes start in the archive. */
	readonly start: number;
}

const mostEntries = 10_000;
const signature = {
	local: 0x04034b50,
	central: 0x02014b50,
	end: 0x06054b50,
	end64: 0x06064b50,
	locator64: 0x07064b50
};
const endSize = 22;
const longestComment = 0xffff;
const inZip64 = 0xffffffff;

/**
 * The files in a zip archive by its central directory. Throws `Refused` when it is cut off, when files overlap
 * or share a name, or when what it says of itself cannot be.
 */
export function readDirectory(bytes: Uint8Array): ArchiveEntry[] {
	try {
		return new DirectoryReader(bytes).entries();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw damaged('the archive’s directory points outside the archive');
	}
}

/** A `DataView` throws a RangeError for what lies outside the bytes. */
class DirectoryReader {
	readonly #view: DataView;

	constructor(private readonly bytes: Uint8Array) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	entries(): ArchiveEntry[] {
		const { count, start } = this.#directory();
		if (count > mostEntries) throw tooLarge(`more than ${mostEntries} files in one archive`);
		const entries: (ArchiveEntry & { readonly header: number })[] = [];
		let at = start;
		for (let i = 0; i < count; i += 1) {
			if (this.#u32(at) !== signature.central) throw damaged('a file is missing in the directory');
			entries.push(this.#entry(at));
			at += 46 + this.#u16(at + 28) + this.#u16(at + 30) + this.#u16(at + 32);
		}
		refuseOverlaps(entries, start);
		return entries;
	}

	#directory(): { readonly count: number; readonly start: number } {
		const end = this.#findEnd();
		const count = this.#u16(end + 10);
		const start = this.#u32(end + 16);
		if (count !== 0xffff && start !== inZip64) return { count, start };
		if (this.#u32(end - 20) !== signature.locator64) return { count, start };
		const end64 = this.#u64(end - 20 + 8);
		if (this.#u32(end64) !== signature.end64) throw damaged('the archive has no directory');
		return { count: this.#u64(end64 + 32), start: this.#u64(end64 + 48) };
	}

	#findEnd(): number {
		const last = this.bytes.length - endSize;
		for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
			if (this.bytes[at] === 0x50 && this.#u32(at) === signature.end) return at;
		throw damaged('the archive has no directory: it has been cut off');
	}

	#entry(at: number): ArchiveEntry & { readonly header: number } {
		const nameEnd = at + 46 + this.#u16(at + 28);
		const sizes = this.#sizes(at, nameEnd);
		if (this.#u32(sizes.header) !== signature.local)
			throw damaged('the directory names a file that is not there');
		const { header } = sizes;
		const name = this.bytes.subarray(at + 46, nameEnd);
		if (!this.#stands(name, header + 30, this.#u16(header + 26)))
			throw damaged('a file goes by another name in the directory');
		return {
			name: decodeEntryName(name),
			isEncrypted: (this.#u16(at + 8) & 1) === 1,
			method: this.#u16(at + 10),
			crc: this.#u32(at + 16),
			packed: sizes.packed,
			size: sizes.size,
			header,
			start: header + 30 + this.#u16(header + 26) + this.#u16(header + 28)
		};
	}

	#stands(name: Uint8Array, at: number, length: number): boolean {
		return length === name.length && name.every((byte, i) => this.bytes[at + i] === byte);
	}

	/** Numbers that do not fit 32 bits stand in an extra field, in this order, only those that do not. */
	#sizes(at: number, extra: number): { packed: number; size: number; header: number } {
		const field = this.#extraField(extra, extra + this.#u16(at + 30), 1);
		let next = field;
		const whole = (short: number) => {
			if (short !== inZip64 || field === 0) return short;
			next += 8;
			return this.#u64(next - 8);
		};
		const size = whole(this.#u32(at + 24));
		const packed = whole(this.#u32(at + 20));
		const header = whole(this.#u32(at + 42));
		return { size, packed, header };
	}

	/** Where the data of this extra field start; 0 when there is none. */
	#extraField(from: number, to: number, id: number): number {
		for (let at = from; at + 4 <= to; at += 4 + this.#u16(at + 2))
			if (this.#u16(at) === id) return at + 4;
		return 0;
	}

	#u16(at: number): number {
		return this.#view.getUint16(at, true);
	}

	#u32(at: number): number {
		return this.#view.getUint32(at, true);
	}

	#u64(at: number): number {
		return Number(this.#view.getBigUint64(at, true));
	}
}

/** Files that share bytes or a name are no archiver's work: a few bytes could be unpacked over and over. */
function refuseOverlaps(
	entries: readonly (ArchiveEntry & { readonly header: number })[],
	directory: number
): void {
	const names = new Set(entries.map(({ name }) => name.toLowerCase()));
	if (names.size < entries.length) throw damaged('two files in the archive have the same name');
	let free = 0;
	for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
		if (entry.header < free) throw damaged('files in the archive overlap');
		free = entry.start + entry.packed;
	}
	if (free > directory) throw damaged('a file in the archive reaches into its directory');
}
