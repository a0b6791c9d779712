export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** The shortest stretch to replace so that one text becomes the other; null when they are the same. */
export function changeBetween(before: string, after: string): TextChange | null {
	if (before === after) return null;
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && before[start] === after[start]) start += 1;
	let end = 0;
	while (
		end < shortest - start &&
		before[before.length - 1 - end] === after[after.length - 1 - end]
	)
		end += 1;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
