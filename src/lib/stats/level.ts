/** Throws unless 0 < level < 1. */
export function checkLevel(level: number): void {
	if (!(level > 0 && level < 1)) throw new RangeError(`Not a confidence level: ${level}`);
}
