/** Responses of one category that have the same weight, but for the factor that is sought. */
export interface Part {
	readonly n: number;
	readonly weight: number;
}

/**
 * The factor that makes the weights, held between `least` and `most`, add up to `target`; the nearest one
 * when none does. The sum rises with the factor and is straight between the points where a weight meets a
 * limit, so those points are searched and the rest is a division, as it is when none is met.
 */
export function findFactor(
	parts: readonly Part[],
	target: number,
	least: number,
	most: number
): number {
	const free = target / parts.reduce((total, { n, weight }) => total + n * weight, 0);
	const fits = ({ weight }: Part): boolean => weight * free >= least && weight * free <= most;
	if (parts.every(fits)) return free;
	const held = (factor: number): number => {
		let total = 0;
		for (const { n, weight } of parts) {
			total += n * Math.min(most, Math.max(least, weight * factor));
		}
		return total;
	};
	const corners = parts
		.flatMap(({ weight }) => [least / weight, most / weight])
		.sort((a, b) => a - b);
	let [low, high] = [0, corners.length - 1];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (held(corners[middle] ?? 0) >= target) high = middle;
		else low = middle + 1;
	}
	const to = corners[low] ?? 1;
	const from = corners[low - 1] ?? to;
	const [below, above] = [held(from), held(to)];
	return above > below ? from + (to - from) * Math.min(1, (target - below) / (above - below)) : to;
}
