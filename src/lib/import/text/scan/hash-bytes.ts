/** How many looks there are; a power of two. */
export const looks = 128;

/** Where the hash starts from; drawn anew in every run, so that nobody can write a file whose cells all collide. */
const seed = Math.floor(Math.random() * 2 ** 32);

/** A number below `looks` that a few of the cell's bytes give: cheap, and often the same for different cells. */
export function lookOf(bytes: Uint8Array, start: number, end: number): number {
	const ends = (bytes[start] ?? 0) * 5 + (bytes[end - 1] ?? 0) * 11;
	return (ends + (bytes[(start + end) >> 1] ?? 0) * 23 + end - start) & (looks - 1);
}

/** FNV-1a (Fowler, Noll and Vo), with the high bits folded in because the low ones choose the slot. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
	let hash = seed | 0;
	for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
	return hash ^ (hash >>> 15);
}
