/**
 * The least number of letters to insert, delete, replace or swap with their neighbour to make one text of
 * the other, counted up to `most`; null when it takes more. Source: L. Boytsov, Indexing methods for
 * approximate dictionary searching (2011), optimal string alignment within a band around the diagonal.
 */
export function editDistance(left: string, right: string, most: number): number | null {
	const [a, b] = [[...left], [...right]];
	if (Math.abs(a.length - b.length) > most) return null;
	const beyond = most + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, beyond));
	for (let i = 1; i <= a.length; i += 1) {
		const current = new Array<number>(b.length + 1).fill(beyond);
		current[0] = Math.min(i, beyond);
		const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
		for (let j = from; j <= to; j += 1) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			current[j] = Math.min(
				(previous[j - 1] ?? beyond) + (same ? 0 : 1),
				(previous[j] ?? beyond) + 1,
				(current[j - 1] ?? beyond) + 1,
				swapped ? (before[j - 2] ?? beyond) + 1 : beyond,
				beyond
			);
		}
		[before, previous] = [previous, current];
	}
	const distance = previous[b.length] ?? beyond;
	return distance > most ? null : distance;
}
