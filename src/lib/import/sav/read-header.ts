import { ByteReader, SavDamage } from './byte-reader';

/** What the first 176 bytes of an SPSS system file say about the rest. */
export interface SavHeader {
	readonly littleEndian: boolean;
	readonly compression: 'none' | 'bytecode' | 'zlib';
	/** 1-based position of the weight variable among the file's 8-byte elements; 0 without one. */
	readonly weightIndex: number;
	/** Responses in the file; null when it does not say. */
	readonly cases: number | null;
	/** Subtracted from a compressed number. */
	readonly bias: number;
}

const layoutAt = 64;

/** Reads the header and leaves `reader` behind it. Layout: PSPP developer guide, “File Header Record”. */
export function readHeader(bytes: Uint8Array): { header: SavHeader; reader: ByteReader } {
	const littleEndian = isLayout(bytes, true);
	if (!littleEndian && !isLayout(bytes, false)) throw new SavDamage('an unknown byte order');
	const reader = new ByteReader(bytes, littleEndian);
	const zlib = reader.take(4)[3] === 0x33;
	reader.take(64);
	reader.int32();
	const compression = reader.int32();
	const weightIndex = reader.int32();
	const cases = reader.int32();
	const bias = reader.float64();
	reader.take(84);
	if (compression < 0 || compression > 2 || zlib !== (compression === 2))
		throw new SavDamage(`an unknown compression ${compression}`);
	return {
		reader,
		header: {
			littleEndian,
			compression: compression === 0 ? 'none' : compression === 1 ? 'bytecode' : 'zlib',
			weightIndex,
			cases: cases < 0 ? null : cases,
			bias
		}
	};
}

/** The layout code is 2, rarely 3, in the file's own byte order. */
function isLayout(bytes: Uint8Array, littleEndian: boolean): boolean {
	const reader = new ByteReader(bytes, littleEndian);
	reader.take(layoutAt);
	const code = reader.int32();
	return code === 2 || code === 3;
}
