/** A line of two texts: in both, only in the first, or only in the second. */
export interface DiffLine {
	readonly kind: 'same' | 'removed' | 'added';
	readonly line: string;
}

/** More pairs of lines than this are not compared: what lies between the same beginning and end is then all new. */
const mostPairs = 4_000_000;

/**
 * The lines of both texts in one list, with as few removed and added as there can be. The same and the removed are
 * the first text, the same and the added the second.
 */
export function diffLines(before: string, after: string): DiffLine[] {
	const a = before.split('\n');
	const b = after.split('\n');
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
	let end = 0;
	while (
		end < a.length - start &&
		end < b.length - start &&
		a[a.length - 1 - end] === b[b.length - 1 - end]
	)
		end += 1;
	return [
		...as('same', a.slice(0, start)),
		...diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
		...as('same', a.slice(a.length - end))
	];
}

const as = (kind: DiffLine['kind'], lines: readonly string[]): DiffLine[] =>
	lines.map((line) => ({ kind, line }));

/** By the longest common subsequence (Wagner and Fischer 1974). */
function diffMiddle(a: readonly string[], b: readonly string[]): DiffLine[] {
	if (a.length * b.length > mostPairs) return [...as('removed', a), ...as('added', b)];
	const width = b.length + 1;
	/** `common[i * width + j]`: most lines in common of what follows the i-th and the j-th. */
	const common = new Uint16Array((a.length + 1) * width);
	const at = (i: number, j: number): number => common[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			common[i * width + j] =
				a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const lines: DiffLine[] = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		const [left, right] = [a[i], b[j]];
		if (left !== undefined && left === right) {
			lines.push({ kind: 'same', line: left });
			i += 1;
			j += 1;
		} else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
			lines.push({ kind: 'removed', line: left });
			i += 1;
		} else if (right !== undefined) {
			lines.push({ kind: 'added', line: right });
			j += 1;
		}
	}
	return lines;
}
