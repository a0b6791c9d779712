/** The middle value, or the mean of the two in the middle. Throws without values. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const low = sorted[Math.floor((sorted.length - 1) / 2)];
	const high = sorted[Math.ceil((sorted.length - 1) / 2)];
	if (low === undefined || high === undefined) throw new Error('No median of nothing');
	return (low + high) / 2;
}
