/**
 * The counts of one question with those under the minimum left out (null): a codebook is read by more people than the
 * answers are. When a single count is left out the next smallest is too, because the number of responses is told and
 * the one could be calculated from the rest. Fewer answers than the minimum in all leave nothing.
 */
export function hideSmallCounts(
	counts: readonly number[],
	answered: number,
	minimum: number
): (number | null)[] {
	if (answered < minimum) return counts.map(() => null);
	const small = counts.map((count) => count > 0 && count < minimum);
	if (small.filter((isSmall) => isSmall).length !== 1)
		return counts.map((count, i) => (small[i] ? null : count));
	const rest = counts
		.map((count, i) => ({ count, i }))
		.filter(({ i }) => !small[i])
		.sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count);
	const [next] = rest;
	return counts.map((count, i) => (small[i] || i === next?.i ? null : count));
}
